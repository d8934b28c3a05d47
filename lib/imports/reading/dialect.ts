import { parse } from "csv-parse/sync";

export interface Dialect {
  readonly delimiter: string;
  readonly quote: '"' | "'";
  readonly escape: '"' | "'" | "\\";
  /** a space after each delimiter is no part of the cell, and a quotation mark after it begins one */
  readonly spaced: boolean;
  readonly newline: readonly string[];
  /** lines before the header: Excel's `sep=;`, a title somebody wrote above the table */
  readonly skip: number;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Tried where none of those makes a table. */
const RARE = ["^", "~", "،", "؛", ":"] as const;
/** What no text holds: a table of one column has nothing between its cells. */
export const nothing = "\u001f";

/** What separates the cells, from the first pages of a table. */
export function detectDialect(sample: string): Dialect {
  const newline = /\r/.test(sample) && !sample.includes("\n") ? ["\r"] : ["\r\n", "\n"];
  const named = /^sep=(.)\r?\n/i.exec(sample)?.[1];
  const plain = {
    quote: '"',
    escape: backslashed(sample) ? "\\" : '"',
    spaced: false,
    newline,
    skip: 0,
  } as const;
  if (named) return { ...marked(sample, named, plain), skip: 1 };
  const best = bestOf(sample, DELIMITERS, plain) ?? bestOf(sample, RARE, plain, 0.9);
  return best ?? { ...plain, delimiter: nothing };
}

/** csv-parse's settings for a dialect; ragged rows and stray quotes are for us to judge, not to fail on. */
export function parserOptions(dialect: Dialect) {
  return {
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    escape: dialect.escape,
    ltrim: dialect.spaced,
    record_delimiter: [...dialect.newline],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: 4_000_000,
  };
}

type Plain = Omit<Dialect, "delimiter">;

function bestOf(sample: string, delimiters: readonly string[], plain: Plain, leastShare = 0): Dialect | null {
  const tried = delimiters.map((delimiter) => tryDialect(sample, marked(sample, delimiter, plain)));
  const best = tried.reduce((a, b) => (b.score > a.score ? b : a));
  const prose = best.share < 0.9 && isProse(sample, best.dialect);
  return best.score === 0 || best.share < leastShare || prose ? null : best.dialect;
}

/** How cells are marked off besides by the delimiter: `'a', 'b'` and `"a", "b"`. */
function marked(sample: string, delimiter: string, plain: Plain): Dialect {
  const at = escaped(delimiter);
  const single = countOf(sample, `(?:^|${at}) ?'[^'\n]*'(?=${at}|\r?$)`);
  const quote = !sample.includes('"') && single > 3 && single > sample.split("\n").length / 2 ? "'" : '"';
  const spaced = delimiter !== "\t" && countOf(sample, `${at} +${quote}`) > countOf(sample, `${at}${quote}`);
  return { ...plain, delimiter, quote, escape: quote === "'" ? "'" : plain.escape, spaced };
}

function tryDialect(sample: string, dialect: Dialect): { dialect: Dialect; share: number; score: number } {
  const rows = sampleRows(sample, dialect);
  const widths = rows.map(({ record }) => record.length);
  const usual = mostCommon(widths.slice(1).length > 0 ? widths.slice(1) : widths);
  const header = rows.findIndex(({ record }) => record.length > 1 && filled(record) >= usual / 2);
  const share = widths.filter((width) => width === usual).length / (widths.length || 1);
  const score = usual < 2 ? 0 : share * share * Math.log2(1 + usual);
  const skip = usual < 2 ? 0 : (rows[Math.max(header, 0)]?.line ?? 1) - 1;
  return { dialect: { ...dialect, skip }, share, score };
}

/** Commas that people write, in a file of one column: a space after each, and none in its first line. */
function isProse(sample: string, { delimiter, quote }: Dialect): boolean {
  if (delimiter === "\t" || delimiter === "|") return false;
  const [first = "", ...others] = sample.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const bare = others.join("\n").replaceAll(new RegExp(`${quote}[^${quote}]*${quote}`, "g"), "");
  const at = escaped(delimiter);
  const [all, spaced] = [countOf(bare, at), countOf(bare, `${at}\\s`)];
  return !first.includes(delimiter) && all > 0 && spaced === all;
}

function escaped(sign: string): string {
  return sign.replace(/[|^.*+?$()[\]{}\\]/g, "\\$&");
}

function countOf(text: string, pattern: string): number {
  return text.match(new RegExp(pattern, "gm"))?.length ?? 0;
}

function filled(record: readonly string[]): number {
  return record.filter((cell) => cell.trim() !== "").length;
}

/** The first records, each with the line it starts on. */
export function sampleRows(sample: string, dialect: Dialect): { record: string[]; line: number }[] {
  try {
    const parsed: unknown = parse(completeLines(sample), { ...parserOptions(dialect), to: 200 });
    return starts(parsed as Parsed[]);
  } catch {
    return sample.split("\n", 200).map((text, i) => ({ record: text.split(dialect.delimiter), line: i + 1 }));
  }
}

/** Each record with the line it starts on: csv-parse counts where a record ends. */
function starts(records: readonly Parsed[]): { record: string[]; line: number }[] {
  let [end, empty] = [0, 0];
  return records.map(({ record, info }) => {
    const line = end + 1 + info.empty_lines - empty;
    [end, empty] = [info.lines, info.empty_lines];
    return { record, line };
  });
}

function completeLines(sample: string): string {
  const end = Math.max(sample.lastIndexOf("\n"), sample.lastIndexOf("\r"));
  return sample.length < 60_000 || end < 0 ? sample : sample.slice(0, end);
}

/** Quotes inside of quoted cells written as \" (MySQL) rather than doubled. */
function backslashed(sample: string): boolean {
  const slashes = sample.match(/\\"(?![\s]*(?:[,;|\t\r\n]|$))/g)?.length ?? 0;
  return slashes > 0 && slashes > (sample.match(/[^,;|\t\r\n]""/g)?.length ?? 0);
}

function mostCommon(numbers: readonly number[]): number {
  const counts = Map.groupBy(numbers, (n) => n);
  return [...counts].reduce((a, b) => (b[1].length > a[1].length ? b : a), [0, []] as [number, number[]])[0];
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number; readonly empty_lines: number };
}
