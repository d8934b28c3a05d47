import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { type Dialect, parserOptions } from "@/lib/imports/reading/dialect";
import { type Reason, reason } from "@/lib/imports/reason";

export interface CsvRecord {
  /** the line of the file it starts on, 1 for the first */
  readonly line: number;
  readonly cells: readonly string[];
  readonly note?: Reason;
}

/** A fresh reading of the file's text from its beginning. */
export type TextSource = () => AsyncIterable<string>;

const MOST_REPAIRS = 500;

/**
 * The records of a delimited file, the header included. A quote that nobody closed would swallow the rows
 * after it: such a line is read by itself, its quotes taken as signs, and reading goes on with the next.
 */
export async function* readCsv(
  source: TextSource,
  dialect: Dialect,
  width?: number,
): AsyncGenerator<CsvRecord> {
  let next = dialect.skip + 1;
  for (let repairs = 0; ; repairs++) {
    let broken: number | null = null;
    for await (const record of readFrom(source, dialect, next)) {
      const swallowed =
        record.end > record.line && (record.cells.length !== width || record.cells.some(isRaw));
      if ("failed" in record || (width && swallowed && repairs < MOST_REPAIRS)) {
        const literal = literalCells(await lineAt(source, record.line), dialect);
        if ("failed" in record || literal.length === width) {
          broken = record.line;
          yield { line: record.line, cells: literal, note: reason("openQuote") };
          break;
        }
      }
      yield { line: record.line, cells: record.cells.map(unquoted) };
      next = record.end + 1;
    }
    if (broken === null || repairs >= MOST_REPAIRS) return;
    next = broken + 1;
  }
}

async function* readFrom(source: TextSource, dialect: Dialect, line: number): AsyncGenerator<Spanned> {
  const parser = parse(parserOptions(dialect));
  const text = Readable.from(fromLine(source, line));
  text.on("error", (error) => parser.destroy(error));
  text.pipe(parser);
  let [end, empty] = [line - 1, 0];
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const start = end + 1 + info.empty_lines - empty;
      [end, empty] = [line - 1 + info.lines, info.empty_lines];
      yield { line: start, end, cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { line: await nextFilled(source, end + 1), end: end + 1, cells: [], failed: true };
  } finally {
    text.destroy();
    parser.destroy();
  }
}

/** The text from a line on; lines end as the sign that the file ends them with says. */
async function* fromLine(source: TextSource, line: number): AsyncGenerator<string> {
  let toSkip = line - 1;
  for await (const piece of source()) {
    let at = 0;
    while (toSkip > 0) {
      const newline = piece.indexOf("\n", at);
      if (newline < 0) break;
      at = newline + 1;
      toSkip--;
    }
    if (toSkip === 0 && at < piece.length) yield at === 0 ? piece : piece.slice(at);
  }
}

async function lineAt(source: TextSource, line: number): Promise<string> {
  let text = "";
  for await (const piece of fromLine(source, line)) {
    text += piece;
    if (text.includes("\n") || text.length > 4_000_000) break;
  }
  return text.split("\n", 1)[0]?.replace(/\r$/, "") ?? "";
}

async function nextFilled(source: TextSource, line: number): Promise<number> {
  let at = line;
  for await (const piece of fromLine(source, line)) {
    for (const sign of piece) {
      if (sign === "\n") at++;
      else if (sign !== "\r" && sign !== " ") return at;
    }
  }
  return at;
}

/** csv-parse leaves a cell as it stands when a quote inside of it was not doubled. */
function isRaw(cell: string): boolean {
  return /^".*[^"]"[^"].*"$/s.test(cell);
}

function unquoted(cell: string): string {
  return isRaw(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function literalCells(line: string, { delimiter }: Dialect): string[] {
  return line.split(delimiter).map((cell) =>
    cell
      .replace(/^"(.*)"$/s, "$1")
      .replace(/^"/, "")
      .replaceAll('""', '"'),
  );
}

interface Spanned {
  readonly line: number;
  readonly end: number;
  readonly cells: readonly string[];
  readonly failed?: true;
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number; readonly empty_lines: number };
}
