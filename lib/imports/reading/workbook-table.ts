import { readFile, stat } from "node:fs/promises";
import { readWorkbook } from "@/lib/files/workbook/read";
import type { SheetRow } from "@/lib/files/workbook/sheet";
import { mostColumns, mostText } from "@/lib/imports/limits";
import { isHeadless } from "@/lib/imports/reading/header";
import { namesOf, toRow } from "@/lib/imports/reading/named-rows";
import type { OpenedTable, Row } from "@/lib/imports/reading/table";
import { reason } from "@/lib/imports/reason";

/** A workbook is held as a whole while it is read; what is larger comes as CSV, of which no more than a piece is. */
const mostBytes = 30_000_000;
const bounds = {
  ...{ bytes: 100_000_000, rows: 100_000, columns: mostColumns },
  ...{ cells: 3_000_000, characters: 30_000_000, cell: mostText + 1 },
};

/** The first sheet of a workbook that holds a table. */
export async function openWorkbook(path: string, name: string): Promise<OpenedTable> {
  if ((await stat(path)).size > mostBytes) return { ok: false, reason: reason("workbook.large", { name }) };
  const read = await readWorkbook(await readFile(path), bounds);
  if (!read.ok || read.workbook.cut)
    return { ok: false, reason: reason(`workbook.${read.ok ? "large" : read.problem}`, { name }) };
  const records = belowTitles(read.workbook.rows);
  const first = records[0]?.cells ?? [];
  const headless = isHeadless(records.slice(0, 50).map(({ cells }) => cells));
  const columns = namesOf(first, headless);
  async function* rows(): AsyncGenerator<Row> {
    // A row ends with its last filled cell.
    for (const { line, cells } of headless ? records : records.slice(1))
      yield toRow({ line, cells: padded(cells, first.length) }, columns, first.length);
  }
  const about = { name, encoding: "utf-8", damaged: 0, format: "xlsx", delimiter: null } as const;
  const { sheet } = read.workbook;
  return { ok: true, table: { ...about, sheet, columns, rows } };
}

/** The names of the columns fill at least half of what most rows do; a title above them is one cell. */
function belowTitles(rows: readonly SheetRow[]): readonly SheetRow[] {
  const filled = rows.slice(0, 200).map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  const usual = filled.toSorted((a, b) => a - b)[filled.length >> 1] ?? 0;
  const head = filled.findIndex((count) => count >= usual / 2 && (usual < 2 || count > 1));
  return rows.slice(Math.max(head, 0));
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(cells.length, width) }, (_, i) => cells[i] ?? "");
}
