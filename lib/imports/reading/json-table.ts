import { cleanLine } from "@/lib/base/clean-text";
import { mostColumns } from "@/lib/imports/limits";
import { flatten, parseRecord } from "@/lib/imports/reading/flatten";
import type { TextSource } from "@/lib/imports/reading/read-csv";
import { type Container, findContainer, scanJson } from "@/lib/imports/reading/scan-json";
import type { About, OpenedTable, Row } from "@/lib/imports/reading/table";
import { reason } from "@/lib/imports/reason";

/** JSON Lines, a list of objects anywhere in a JSON text, GeoJSON features, objects by their keys. */
export async function openJson(source: TextSource, sample: string, about: About): Promise<OpenedTable> {
  const perLine = isPerLine(sample);
  const container = perLine ? null : await findContainer(source());
  if (!perLine && !container) return { ok: false, reason: reason("noRecords", { name: about.name }) };
  const inLists = container?.kind === "lists" || (/^\s*\[/.test(sample.split("\n", 1)[0] ?? "") && perLine);
  const records = () => (container ? readPieces(source, container) : readLines(source));
  const rows = inLists ? () => asTable(records()) : records;
  const columns = new Set<string>();
  let [count, columnwise] = [0, true];
  for await (const row of rows()) {
    for (const name of row.cells.keys()) if (columns.size < mostColumns) columns.add(name);
    columnwise &&= isColumn(row, container);
    count++;
  }
  if (columns.size === 0 || (columnwise && count > 0))
    return { ok: false, reason: reason("noRecords", { name: about.name }) };
  const format = perLine ? "jsonl" : "json";
  return { ok: true, table: { ...about, format, delimiter: null, columns: [...columns], rows } };
}

function isPerLine(sample: string): boolean {
  const [first = "", second = ""] = sample.split("\n").filter((line) => line.trim() !== "");
  const alike = ["{", "["].some((sign) => [first, second].every((line) => line.trim().startsWith(sign)));
  return alike && parseRecord(first) !== null;
}

/** Tables by their columns, `{"title": ["A", "B"]}` or `{"title": {"0": "A"}}`, would give one row a column. */
function isColumn({ cells }: Row, container: Container | null): boolean {
  const [names, values] = [[...cells.keys()], [...cells.values()]];
  if (container?.kind === "members") return names.every((name) => /^(\d+|id)$/.test(name));
  return (
    container?.kind === "sequence" && values.length > 1 && values.every((value) => /^\[.+,.+\]$/.test(value))
  );
}

/** Lists in a list: the first one names the columns, if it holds nothing but words. */
async function* asTable(rows: AsyncGenerator<Row>): AsyncGenerator<Row> {
  let names: string[] | null = null;
  for await (const { cells, ...row } of rows) {
    const values = [...cells.values()];
    if (names === null && !row.refused) {
      const worded = values.every((value) => /^\p{L}/u.test(value)) && new Set(values).size === values.length;
      names = worded ? values.map(cleanLine) : values.map((_, i) => `#${i + 1}`);
      if (worded) continue;
    }
    yield { ...row, cells: new Map(names?.map((name, i) => [name, values[i] ?? ""])) };
  }
}

async function* readLines(source: TextSource): AsyncGenerator<Row> {
  let [line, rest] = [0, ""];
  for await (const piece of source()) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) yield* toRow(++line, text, null);
  }
  yield* toRow(line + 1, rest, null);
}

async function* readPieces(source: TextSource, container: Container): AsyncGenerator<Row> {
  let last = 0;
  for await (const piece of scanJson(source(), container)) {
    // Where all of it stands on one line, a record is told by its number.
    const line = Math.max(piece.line, last + 1);
    last = line;
    if (piece.whole) yield* toRow(line, piece.text, piece.name);
    else yield { line, cells: new Map(), refused: reason("brokenRecord") };
  }
}

function* toRow(line: number, text: string, name: string | null): Generator<Row> {
  if (text.trim() === "") return;
  const record = parseRecord(text);
  const flat = record && flattenable(record);
  if (!flat) {
    yield { line, cells: new Map(), refused: reason("brokenRecord") };
    return;
  }
  const cells = new Map([...flat].map(([key, value]) => [cleanLine(key), value]));
  if (name !== null && !Array.isArray(record) && !cells.has("id")) cells.set("id", name);
  yield { line, cells };
}

/** Lists in lists in lists without an end cannot be written down again. */
function flattenable(record: object): Map<string, string> | null {
  try {
    return flatten(record);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
