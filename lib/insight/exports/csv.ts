import { stringify } from "csv-stringify/sync";
import { harmlessCell } from "@/lib/base/harmless-cell";
import type { Sheet } from "@/lib/insight/sheets";

/** A sheet with its name. */
export type NamedSheet = Sheet & { name: string };

/** A sheet as a file for spreadsheets; what a city or a person wrote is never taken for a formula. */
export function sheetCsv({ columns, rows }: Pick<Sheet, "columns"> & { rows: unknown[][] }): string {
  return stringify([columns, ...rows], { bom: true, cast: { string: harmlessCell } });
}

/** Several sheets beneath each other, each with its name above and a line free below. */
export function sheetsCsv(sheets: NamedSheet[]): string {
  const lines = sheets.flatMap(({ name, columns, rows }) => [[name], columns, ...rows, [""]]);
  return stringify(lines, { bom: true, cast: { string: harmlessCell } });
}
