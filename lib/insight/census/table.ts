import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { WorkbookProblem } from "@/lib/files/workbook/problem";
import { looksLikeWorkbook, readWorkbook } from "@/lib/files/workbook/read";

const row = z.object({ line: z.number(), cells: z.array(z.string()) });
const sheet = z.object({ name: z.string(), hidden: z.boolean() });

/** A table as it stands in a file: of a workbook one sheet, with the names of those that were not read. */
export const censusTable = z.object({
  rows: z.array(row),
  cut: z.boolean(),
  book: z.object({ sheet: z.string(), others: z.array(sheet) }).nullable(),
});
export type CensusTable = z.output<typeof censusTable>;

export const mostLines = 5_000;

const bounds = {
  ...{ bytes: 30_000_000, rows: mostLines + 1, columns: 200 },
  ...{ cells: 300_000, characters: 2_000_000, cell: 2_000 },
};

export async function tableOf(
  bytes: Uint8Array,
): Promise<{ ok: true; table: CensusTable } | { ok: false; problem: WorkbookProblem }> {
  if (!looksLikeWorkbook(bytes)) return { ok: true, table: textTable(decodeText(bytes)) };
  const read = await readWorkbook(bytes, bounds);
  if (!read.ok) return read;
  const { rows, cut, sheet, others } = read.workbook;
  return { ok: true, table: { rows, cut, book: { sheet, others } } };
}

/** UTF-8, or what old spreadsheets write. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

type Parsed = { record: string[]; info: { lines: number } };

export function textTable(text: string): CensusTable {
  const delimiter = delimiterOf(text);
  try {
    const parsed = parse(text, {
      ...{ delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
      ...{ trim: true, info: true, to: mostLines + 2 },
    }) as unknown as Parsed[];
    const rows = parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
    return { rows, cut: false, book: null };
  } catch {
    return { rows: [], cut: false, book: null };
  }
}

/** By the first lines: a title may stand above the table. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 10);
  const count = (sign: string) => Math.max(...lines.map((line) => line.split(sign).length));
  return [";", "\t", ","].reduce((left, right) => (count(right) > count(left) ? right : left));
}
