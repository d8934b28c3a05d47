import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { harmlessCell } from "@/lib/base/harmless-cell";
import type { NamedSheet } from "./csv";

/** A workbook with a page for each sheet: numbers are numbers, days are days, and texts are never formulas. */
export async function sheetsXlsx(
  sheets: NamedSheet[],
  rightToLeft: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const taken = new Set<string>();
  const pages = sheets.map(({ name, columns, rows }) => ({
    ...{ sheet: pageName(name, taken), rightToLeft, stickyRowsCount: 1 },
    columns: columns.map((column, index) => ({ width: widthOf(column, rows, index) })),
    data: [
      columns.map((column) => ({ ...textCell(column), fontWeight: "bold" as const })),
      ...rows.map(cellsOf),
    ],
  }));
  return new Uint8Array(await writeXlsxFile(pages).toBuffer());
}

function cellsOf(row: (string | number)[]): SheetData[number] {
  return row.map((cell) => {
    if (typeof cell === "number") return { type: Number, value: cell };
    if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) {
      return { type: Date, value: new Date(`${cell}T00:00:00Z`), format: "yyyy-mm-dd" };
    }
    return cell === "" ? null : textCell(cell);
  });
}

/** Harmless in a table that is saved from here as CSV, too. */
function textCell(text: string) {
  return { type: String, value: harmlessCell(text) };
}

/** Spreadsheets allow 31 characters, some of them not, and each name once. */
function pageName(name: string, taken: Set<string>): string {
  const short =
    name
      .replace(/[[\]:*?/\\']/g, " ")
      .slice(0, 28)
      .trim() || "1";
  let free = short;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${short} ${count}`;
  taken.add(free.toLowerCase());
  return free;
}

function widthOf(column: string, rows: (string | number)[][], index: number): number {
  const lengths = rows.slice(0, 200).map((row) => String(row[index] ?? "").length);
  return Math.min(60, Math.max(column.length, ...lengths) + 3);
}
