import { stringify } from "csv-stringify/sync";
import { harmlessCell } from "@/lib/base/harmless-cell";
import type { Sheet } from "./sheets";

/** A sheet as a file for spreadsheets; what a city or a person wrote is never taken for a formula. */
export function sheetCsv({ columns, rows }: Sheet): string {
  return stringify([columns, ...rows], { bom: true, cast: { string: harmlessCell } });
}
