import { writtenNumber } from "./formats";
import type { Book } from "./parts";
import { WorkbookError } from "./problem";
import { readXml } from "./xml";

export type SheetRow = { line: number; cells: string[] };

export type SheetBounds = {
  /** Rows beyond are not read; the sheet is then `cut`. */
  rows: number;
  /** Columns beyond are not looked at. */
  columns: number;
  /** Cells and characters that all rows may hold together: a text that a million cells share is a small file. */
  cells: number;
  characters: number;
  /** Of one cell; the rest of it is left out. */
  cell: number;
};

/** A sheet's rows that hold anything, numbered as a program shows them. A formula is what it came to when it was saved. */
export async function readSheet(
  content: Uint8Array,
  book: Refers,
  bounds: SheetBounds,
): Promise<{ rows: SheetRow[]; cut: boolean }> {
  const rows: SheetRow[] = [];
  const left = { cells: bounds.cells, characters: bounds.characters };
  let row: SheetRow = { line: 0, cells: [] };
  let cell: Cell = { column: -1, type: "", style: 0 };
  let [value, reading, cut, skipped] = ["", false, false, false];

  function put(text: string): void {
    if (text.trim() === "" || cell.column >= bounds.columns) return;
    const kept = text.slice(0, bounds.cell);
    left.cells -= Math.max(cell.column + 1 - row.cells.length, 1);
    left.characters -= kept.length;
    if (left.cells < 0 || left.characters < 0) throw new WorkbookError("large");
    while (row.cells.length < cell.column) row.cells.push("");
    row.cells[cell.column] = kept;
  }

  await readXml(content, {
    done: () => cut,
    open(name, { r: place = "", t: type = "", s: style = "" }) {
      if (cut) return;
      if (name === "row") {
        row = { line: Number(place) || row.line + 1, cells: [] };
        cell = { column: -1, type: "", style: 0 };
      } else if (name === "c") {
        cell = { column: columnOf(place) ?? cell.column + 1, type, style: Number(style) };
        value = "";
      } else if (name === "rPh") skipped = true;
      else if (name === "v" || name === "t") reading = !skipped;
    },
    text(more) {
      if (reading && !cut && value.length <= bounds.cell) value += more;
    },
    close(name) {
      if (cut) return;
      if (name === "v" || name === "t") reading = false;
      else if (name === "rPh") skipped = false;
      else if (name === "c") put(unescaped(textOf(cell, value, book)));
      else if (name === "row" && row.cells.length > 0) {
        cut = rows.length === bounds.rows;
        if (!cut) rows.push(row);
      }
    },
  });
  return { rows, cut };
}

type Refers = Pick<Book, "texts" | "kinds" | "from1904">;
type Cell = { column: number; type: string; style: number };

/** What a cell shows: types as in ECMA-376, part 1, 18.18.11; an error is its word ("#N/A"). */
function textOf({ type, style }: Cell, value: string, { texts, kinds, from1904 }: Refers) {
  if (type === "s") return texts[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "d") return value.replace(/T00:00:00(\.0+)?Z?$/, "");
  if (type !== "" && type !== "n") return value;
  return writtenNumber(value, kinds[style] ?? "number", from1904);
}

/** "C7" is the third column, counted from none. */
function columnOf(place: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Signs that XML cannot hold are written by their number: "_x000D_". */
function unescaped(text: string): string {
  return text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
