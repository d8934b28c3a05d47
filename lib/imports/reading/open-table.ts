import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { cleanLine } from "@/lib/base/clean-text";
import { mostColumns } from "@/lib/imports/limits";
import { firstBytes } from "@/lib/imports/reading/bytes";
import { type Dialect, detectDialect, sampleRows } from "@/lib/imports/reading/dialect";
import { detectEncoding, textOf } from "@/lib/imports/reading/encoding";
import { isHeadless } from "@/lib/imports/reading/header";
import { openJson } from "@/lib/imports/reading/json-table";
import { type CsvRecord, readCsv, type TextSource } from "@/lib/imports/reading/read-csv";
import type { About, OpenedTable, Row } from "@/lib/imports/reading/table";
import { type ReasonCode, reason } from "@/lib/imports/reason";

const SAMPLE = 120_000;

/** Finds out encoding and layout of a file of ideas or comments that nobody has seen before. */
export async function openTable(
  path: string,
  options: { encoding?: string | undefined; name?: string | undefined } = {},
): Promise<OpenedTable> {
  const name = options.name ?? basename(path);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return refuse("noFile", name);
  const wrong = otherKind(await firstBytes(path, 600));
  if (wrong) return refuse(wrong, name);
  const { label, damaged } = options.encoding
    ? { label: options.encoding, damaged: 0 }
    : await detectEncoding(path);
  const source: TextSource = () => textOf(path, label);
  const sample = await beginning(source);
  if (sample.trim() === "") return refuse("emptyFile", name);
  if (/^\s*(<!doctype|<html|<\?xml|<kml|<rss)/i.test(sample)) return refuse("webPage", name);
  const about = { name, encoding: label, damaged };
  if (isBinary(sample)) return refuse("notText", name);
  if (/^\s*(\{|\[\s*([{["\]]|$))/.test(sample)) return openJson(source, sample, about);
  return openCsv(source, sample, about);
}

async function openCsv(source: TextSource, sample: string, about: About): Promise<OpenedTable> {
  const dialect = detectDialect(sample);
  const header = await readCsv(source, dialect).next();
  if (header.done) return refuse("emptyFile", about.name);
  const records = firstRecords(sample, dialect);
  const headless = isHeadless(records);
  const columns = headless
    ? header.value.cells.slice(0, mostColumns).map((_, i) => `#${i + 1}`)
    : uniqueNames(header.value.cells.slice(0, mostColumns).map(cleanLine));
  const width = header.value.cells.length;
  async function* rows(): AsyncGenerator<Row> {
    let heading = headless ? 0 : headingOf(records);
    for await (const { line, cells, note } of readCsv(source, dialect, width)) {
      if (heading > 0) heading--;
      else if (cells.some((cell) => cell.trim() !== "")) yield toRow({ line, cells, note }, columns, width);
    }
  }
  return { ok: true, table: { ...about, format: "csv", delimiter: dialect.delimiter, columns, rows } };
}

/** How many records stand before the first row: Qualtrics repeats its header in words, and again in JSON. */
function headingOf([, , third]: readonly string[][]): number {
  return third?.every((cell) => /^\{"ImportId"/.test(cell)) ? 3 : 1;
}

function firstRecords(sample: string, dialect: Dialect): string[][] {
  return sampleRows(sample, dialect)
    .filter(({ line }) => line > dialect.skip)
    .slice(0, 50)
    .map(({ record }) => record);
}

function toRow({ line, cells, note }: CsvRecord, columns: readonly string[], width: number): Row {
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

async function beginning(source: TextSource): Promise<string> {
  let text = "";
  for await (const piece of source()) {
    text += piece;
    if (text.length >= SAMPLE) break;
  }
  return text.slice(0, SAMPLE);
}

function otherKind(bytes: Buffer): ReasonCode | null {
  const start = bytes.toString("latin1");
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return "spreadsheet";
  if (start.startsWith("PK\u0003\u0004"))
    return /\[Content_Types\]|_rels|docProps|xl\/|opendocument/.test(start) ? "spreadsheet" : "notText";
  if (/^(%PDF|\x89PNG|\xff\xd8\xff|GIF8|SQLite)/.test(start)) return "notText";
  return null;
}

/** Control signs on every line are no text in any encoding. */
function isBinary(sample: string): boolean {
  const controls = sample.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return controls > 20 && controls > sample.length / 100;
}

function refuse(code: ReasonCode, name: string): OpenedTable {
  return { ok: false, reason: reason(code, { name }) };
}
