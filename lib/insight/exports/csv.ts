import { stringify } from "csv-stringify/sync";
import { harmlessCell } from "@/lib/base/harmless-cell";
import type { Sheet } from "@/lib/insight/sheets";
import type { NamedSheet, PagedSheet } from "./named-sheet";

const harmless = { cast: { string: harmlessCell } };

/** A sheet as a file for spreadsheets; what a city or a person wrote is never taken for a formula. */
export function sheetCsv({ columns, rows }: Pick<Sheet, "columns"> & { rows: unknown[][] }): string {
  return stringify([columns, ...rows], { bom: true, ...harmless });
}

/** Several sheets beneath each other, each with its name above and a line free below. */
export function sheetsCsv(sheets: NamedSheet[]): string {
  const lines = sheets.flatMap(({ name, columns, rows }) => [[name], columns, ...rows, [""]]);
  return stringify(lines, { bom: true, ...harmless });
}

/** A long sheet, made while its rows are read: however many they are, some are held at a time. */
export async function* pagedCsv({ columns, pages }: Omit<PagedSheet, "name">): AsyncGenerator<string> {
  yield stringify([columns], { bom: true, ...harmless });
  for await (const rows of pages) if (rows.length > 0) yield stringify(rows, harmless);
}
