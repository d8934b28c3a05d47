import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { looksLikeWorkbook } from "@/lib/files/workbook/read";
import { firstBytes } from "@/lib/imports/reading/bytes";
import { type Dialect, detectDialect, sampleRows } from "@/lib/imports/reading/dialect";
import { detectEncoding, textOf } from "@/lib/imports/reading/encoding";
import { isHeadless } from "@/lib/imports/reading/header";
import { openJson } from "@/lib/imports/reading/json-table";
import { namesOf, toRow } from "@/lib/imports/reading/named-rows";
import { readCsv, type TextSource } from "@/lib/imports/reading/read-csv";
import type { About, OpenedTable, Row } from "@/lib/imports/reading/table";
import { openWorkbook } from "@/lib/imports/reading/workbook-table";
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
  const start = await firstBytes(path, 600);
  if (looksLikeWorkbook(start)) return openWorkbook(path, name);
  if (isNoText(start)) return refuse("notText", name);
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
  const columns = namesOf(header.value.cells, headless);
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

async function beginning(source: TextSource): Promise<string> {
  let text = "";
  for await (const piece of source()) {
    text += piece;
    if (text.length >= SAMPLE) break;
  }
  return text.slice(0, SAMPLE);
}

function isNoText(bytes: Buffer): boolean {
  return /^(%PDF|\x89PNG|\xff\xd8\xff|GIF8|SQLite)/.test(bytes.toString("latin1"));
}

/** Control signs on every line are no text in any encoding. */
function isBinary(sample: string): boolean {
  const controls = sample.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return controls > 20 && controls > sample.length / 100;
}

function refuse(code: ReasonCode, name: string): OpenedTable {
  return { ok: false, reason: reason(code, { name }) };
}
