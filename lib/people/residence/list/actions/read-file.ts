import type { WorkbookProblem } from "@/lib/files/workbook/problem";
import { looksLikeWorkbook, readWorkbook } from "@/lib/files/workbook/read";
import { detectDialect } from "@/lib/imports/reading/dialect";
import { readCsv } from "@/lib/imports/reading/read-csv";
import { decodeText } from "@/lib/insight/census/table";
import type { Line } from "../read-lines";

export type ReadFile =
  | { heads: readonly string[]; lines: AsyncIterable<Line> | Iterable<Line> }
  | { problem: WorkbookProblem };

const bounds = {
  ...{ bytes: 100_000_000, rows: 400_000, columns: 60 },
  ...{ cells: 4_000_000, characters: 40_000_000, cell: 500 },
};

/** A list as it was sent, in memory alone: it is never written anywhere. */
export async function readListFile(file: File): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (looksLikeWorkbook(bytes)) {
    const read = await readWorkbook(bytes, bounds);
    if (!read.ok || read.workbook.cut) return { problem: read.ok ? "large" : read.problem };
    const [head, ...lines] = read.workbook.rows;
    return { heads: head?.cells ?? [], lines };
  }
  const text = decodeText(bytes);
  const source = async function* () {
    yield text;
  };
  const lines = readCsv(source, detectDialect(text.slice(0, 120_000)));
  const head = await lines.next();
  return { heads: head.done ? [] : head.value.cells, lines };
}
