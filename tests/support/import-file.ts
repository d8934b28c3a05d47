import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { guessIdeaMapping } from "@/lib/imports/mapping/guess";
import { openTable } from "@/lib/imports/reading/open-table";
import type { Row, Table } from "@/lib/imports/reading/table";
import type { Refused } from "@/lib/imports/rows/cells";
import { profileOf } from "@/lib/imports/rows/profile";
import { type ReadIdea, readIdea } from "@/lib/imports/rows/read-idea";

const folder = mkdtempSync(join(tmpdir(), "cityloop-import-"));
let count = 0;

export function fileOf(content: string | Uint8Array, ending = "csv"): string {
  const path = join(folder, `${++count}.${ending}`);
  writeFileSync(path, content);
  return path;
}

export async function tableOf(content: string | Uint8Array, ending?: string): Promise<Table> {
  const opened = await openTable(fileOf(content, ending));
  if (!opened.ok) throw new Error(opened.reason.code);
  return opened.table;
}

export async function rowsOf(content: string | Uint8Array, ending?: string): Promise<Row[]> {
  return collect((await tableOf(content, ending)).rows());
}

/** Reads a whole file with the mapping that is guessed. */
export async function ideasOf(path: string): Promise<(ReadIdea | Refused)[]> {
  const opened = await openTable(path);
  if (!opened.ok) throw new Error(opened.reason.code);
  const rows = await collect(opened.table.rows());
  const mapping = guessIdeaMapping(
    opened.table.columns,
    rows.slice(0, 200).map(({ cells }) => cells),
  );
  const profile = await profileOf(opened.table.rows(), mapping);
  const hints = { ...profile, timeZone: "Europe/Madrid", now: new Date("2026-11-22T00:00:00Z") };
  return rows.map((row) => readIdea(row, mapping, hints));
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
