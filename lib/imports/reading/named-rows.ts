import { cleanLine } from "@/lib/base/clean-text";
import { mostColumns } from "@/lib/imports/limits";
import type { CsvRecord } from "@/lib/imports/reading/read-csv";
import type { Row } from "@/lib/imports/reading/table";
import { reason } from "@/lib/imports/reason";

/** The columns' names by the first row; where that is a record already, they are numbered. */
export function namesOf(first: readonly string[], headless: boolean): string[] {
  const cells = first.slice(0, mostColumns);
  return headless ? cells.map((_, i) => `#${i + 1}`) : uniqueNames(cells.map(cleanLine));
}

export function toRow({ line, cells, note }: CsvRecord, columns: readonly string[], width: number): Row {
  const values = new Map(columns.map((column, i) => [column, cells[i] ?? ""]));
  const surplus = cells.slice(width).some((cell) => cell.trim() !== "");
  const ragged = surplus
    ? reason("moreCells", { cells: cells.length, columns: width })
    : cells.length < width
      ? reason("fewerCells", { cells: cells.length, columns: width })
      : undefined;
  const noted = note ?? ragged;
  return noted ? { line, cells: values, note: noted } : { line, cells: values };
}

/** Two columns of one name are told apart as people would: "text", "text (2)". */
function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`.trim();
  });
}
