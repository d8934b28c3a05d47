import { fold } from "@/lib/imports/fold";
import { mostCell } from "@/lib/imports/limits";
import { siblingsOf } from "@/lib/imports/mapping/alternatives";
import { commentHeaders, ideaHeaders } from "@/lib/imports/mapping/headers";
import type { CommentMapping, IdeaKey, IdeaMapping } from "@/lib/imports/mapping/keys";
import { isNothing } from "@/lib/imports/nothing";
import { readDegrees, readPlace } from "@/lib/imports/values/coordinates";
import { readCount } from "@/lib/imports/values/count";
import { readDate } from "@/lib/imports/values/date";
import { readSubject } from "@/lib/imports/values/subject";
import { readTimeOfDay } from "@/lib/imports/values/time-of-day";

/** The first rows of a file, to look at what the columns hold. */
export type SampleRows = readonly ReadonlyMap<string, string>[];

/** Which column is what in a file of ideas: by the columns' names, checked and completed by what is in them. */
export function guessIdeaMapping(columns: readonly string[], rows: SampleRows): IdeaMapping {
  const guess = assign(columns, rows, ideaHeaders);
  if (!guess.text) {
    const free = columns.filter((column) => !Object.values(guess).includes(column));
    const [longest] = byLength(free, rows);
    if (longest && longest.length > (guess.title ? 40 : 20)) guess.text = longest.column;
  }
  const summary = columns.find(
    (column) => SUMMARY.test(fold(column)) && !Object.values(guess).includes(column),
  );
  if (!guess.title && guess.text && summary && isShort(valuesOf(rows, summary))) guess.title = summary;
  if (!guess.title && !guess.text) guess.title = byLength(columns, rows)[0]?.column;
  if (!guess.title && guess.text && columns[0] === "#1") guess.title = shortColumn(columns, rows, guess.text);
  if (guess.lat && guess.lng && !(guess.place && isGrid(guess.lat, guess.lng, rows))) delete guess.place;
  else {
    delete guess.lat;
    delete guess.lng;
  }
  guess.date ??= dateColumn(columns, rows, guess);
  const mapping = withSiblings(columns, toMapping(guess), ["title", "text", "topic", "neighbourhood"]);
  const besides = summary && guess.title !== summary && guess.text !== summary;
  return guess.text && besides ? { ...mapping, text: [summary, ...(mapping.text ?? [])] } : mapping;
}

/** A title for a table whose columns have no names: a few different words in each row. */
function shortColumn(columns: readonly string[], rows: SampleRows, text: string): string | undefined {
  const worded = byLength(
    columns.filter((column) => column !== text),
    rows,
  );
  return worded.find(({ column, length }) => length <= 120 && isDistinct(valuesOf(rows, column)))?.column;
}

/** The same in another language is read where a row has it only there. */
function withSiblings(
  columns: readonly string[],
  mapping: IdeaMapping,
  keys: readonly IdeaKey[],
): IdeaMapping {
  const taken = new Set(Object.values(mapping).flat());
  const more = keys.flatMap((key) => {
    const [column, ...others] = mapping[key] ?? [];
    if (column === undefined || others.length > 0) return [];
    return [[key, [column, ...siblingsOf(column, columns).filter((other) => !taken.has(other))]]];
  });
  return { ...mapping, ...(Object.fromEntries(more) as IdeaMapping) };
}

function isGrid(lat: string, lng: string, rows: SampleRows): boolean {
  return ![lat, lng].every((column) => valuesOf(rows, column).every(inDegrees));
}

/** A short version beside the text: some rows have only the one, some only the other. */
const SUMMARY = /^(summary|resumen|resume|samenvatting|zusammenfassung|abstract)$/;

export function guessCommentMapping(columns: readonly string[], rows: SampleRows): CommentMapping {
  const guess = assign(columns, rows, commentHeaders);
  const free = columns.filter((column) => !Object.values(guess).includes(column));
  guess.text ??= byLength(free, rows)[0]?.column;
  // Decidim: what a reply is on is a comment, and only the address of the page names the idea.
  const root = columns.find((column) => /^root commentable (id|url)$/.test(fold(column)));
  const direct = columns.find((column) => fold(column) === "commentable id");
  if (root && direct && guess.on) Object.assign(guess, { idea: root, parent: direct });
  return toMapping(guess);
}

/** Gives each column to the key whose word it most surely is; what it holds must fit, too. */
function assign<Key extends string>(
  columns: readonly string[],
  rows: SampleRows,
  headers: Readonly<Record<Key, readonly string[]>>,
): Partial<Record<Key, string | undefined>> {
  const keys = Object.keys(headers) as Key[];
  const scored = columns
    .flatMap((column) => keys.map((key) => ({ key, column, score: score(key, column, headers[key]) })))
    .map((entry) => ({ ...entry, score: entry.score - (isOdd(entry, rows) ? 40 : 0) }))
    .filter(({ key, column, score }) => score > 0 && fits(key, valuesOf(rows, column)))
    .filter((entry) => !isConstant(entry, rows))
    // "scope id" and "user id" repeat; what is called just "id" is believed.
    .filter(({ key, column, score }) => key !== "id" || score >= 50 || isDistinct(valuesOf(rows, column)))
    .sort((a, b) => b.score - a.score);
  const guess: Partial<Record<Key, string>> = {};
  const used = new Set<string>();
  for (const { key, column } of scored) {
    if (guess[key] !== undefined || used.has(column)) continue;
    guess[key] = column;
    used.add(column);
  }
  return guess;
}

/** What has its name but hardly its content: metres where degrees belong, somebody's name for a title. */
function isOdd(
  { key, column, score }: { key: string; column: string; score: number },
  rows: SampleRows,
): boolean {
  const values = valuesOf(rows, column);
  if (key === "lat" || key === "lng") return !values.every(inDegrees);
  return key === "title" && score < 50 && isPersonal(column);
}

/** "Your name" is somebody's, "Nom du projet" and "Post name" an idea's. */
function isPersonal(column: string): boolean {
  const words = fold(column).split(" ");
  return words.some((word) => NAMES.includes(word)) && !words.some((word) => SUBJECTS.includes(word));
}

const NAMES = "name naam nombre nom nome navn nafn الاسم".split(" ").map(fold);
const SUBJECTS =
  "idea idee post proposal propuesta proposition vorschlag voorstel project projet proyecto projekt progetto title titel initiative input contribution"
    .split(" ")
    .map(fold);

/** A type that is the same in each row is no topic: "proposal", "Feature". */
function isConstant({ key, column }: { key: string; column: string }, rows: SampleRows): boolean {
  const type = key === "topic" && /(^| )(type|tipo|typ|art|soort)$/.test(fold(column));
  return type && new Set(valuesOf(rows, column)).size < 2;
}

const FOREIGN = ["user", "author", "autor", "auteur", "owner", "parent", "category", "categoria"];
const BESIDES =
  /\b(count|num|total|image|file|locale|lang|video|audio|photo|foto|bild|imagen|avatar|logo|document|attachment|external|hot|confidence|machine|relationships)\b/;

/** Near 100 for a header that is one of the words, half of that where it holds one ("proposal title/es"). */
function score(key: string, column: string, words: readonly string[]): number {
  // Envelopes of JSON say nothing: "node.title", "attributes.title".
  const folded = fold(
    column.slice(0, 300).replace(/(^|[./])(node|attributes|properties|fields|data)(?=[./])/gi, "$1"),
  );
  if (folded === "") return 0;
  const tight = folded.replaceAll(" ", "");
  const whole = words.findIndex((word) => word.replaceAll(" ", "") === tight);
  if (whole >= 0) return 100 - (50 * whole) / words.length;
  const inside = words.findIndex(
    (word) => (word.length > 2 || word === "id") && ` ${folded} `.includes(` ${word} `),
  );
  const parts = folded.split(" ");
  const foreign =
    FOREIGN.some((word) => parts.includes(word) && !words.includes(word)) || BESIDES.test(folded);
  // "scope/id" is no name of a neighbourhood where "scope/name" stands beside it.
  const number = key !== "id" && key !== "idea" && key !== "parent" && parts.includes("id");
  if (foreign || number) return 0;
  if (inside < 0) return isCompound(folded, words) ? 20 - folded.length / 100 : 0;
  return 50 - (25 * inside) / words.length - folded.length / 100;
}

/** German and Dutch make one word of two: "Bearbeitungsstatus", "Eingangsdatum". */
function isCompound(folded: string, words: readonly string[]): boolean {
  const last = folded.split(" ").at(-1) ?? "";
  return words.some((word) => word.length > 4 && last.length > word.length + 2 && last.endsWith(word));
}

/** Whether what stands in a column can be what its name promises. */
function fits(key: string, values: readonly string[]): boolean {
  const test = CONTENT[key];
  return !test || values.filter(test).length >= values.length * (LEAST[key] ?? 0.5);
}

/** The part of a column's values that must fit; what does not is told row by row. */
const LEAST: Readonly<Record<string, number>> = { text: 0.3, title: 0.3, place: 0.2 };

const hints = { order: "dmy", timeZone: "UTC", now: new Date(8.64e15) } as const;

const CONTENT: Readonly<Record<string, (value: string) => boolean>> = {
  id: (value) => value.length <= 200,
  date: (value) => readDate(value, undefined, hints).ok,
  time: (value) => readTimeOfDay(value) !== null,
  lat: isNumber,
  lng: isNumber,
  place: (value) => readPlace({ place: value }, { swapped: false }).ok,
  supports: (value) => readCount(value).ok,
  url: (value) => /^(https?:\/\/|\/|www\.)\S+$/i.test(value),
  title: (value) => value.length <= 400 && /\p{L}/u.test(value),
  text: (value) => /\p{L}/u.test(value) && !/^\s*\[\s*[{"[]/.test(value),
  address: (value) => !readPlace({ place: value }, { swapped: false }).ok,
  on: (value) => readSubject(value) !== null,
  topic: (value) => value.length <= 300,
  neighbourhood: (value) => value.length <= 200,
  status: (value) => value.length <= 60,
};

/** Where no header says so: the first column that holds dates and nothing else. */
function dateColumn(
  columns: readonly string[],
  rows: SampleRows,
  guess: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return columns.find((column) => {
    const values = Object.values(guess).includes(column) ? [] : valuesOf(rows, column);
    return (
      values.length > 0 &&
      values.every((value) => /\d{4}/.test(value) && /\D/.test(value) && fits("date", [value]))
    );
  });
}

function isDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function isShort(values: readonly string[]): boolean {
  return values.length > 0 && values.every((value) => value.length <= 120);
}

function isNumber(value: string): boolean {
  return readDegrees(value) !== null;
}

function inDegrees(value: string): boolean {
  const degrees = readDegrees(value);
  return degrees !== null && Math.abs(degrees) <= 180;
}

/** Columns of running words, the longest first. */
function byLength(columns: readonly string[], rows: SampleRows): { column: string; length: number }[] {
  return columns
    .map((column) => {
      const worded = valuesOf(rows, column).filter((value) => /\p{L}{2}.*\s.*\p{L}{2}/su.test(value));
      return {
        column,
        length: worded.reduce((sum, value) => sum + value.length, 0) / Math.max(rows.length, 1),
      };
    })
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
}

function valuesOf(rows: SampleRows, column: string): string[] {
  return rows
    .map((row) => row.get(column)?.slice(0, mostCell).trim() ?? "")
    .filter((value) => value !== "" && !isNothing(value));
}

function toMapping<Key extends string>(
  guess: Partial<Record<Key, string | undefined>>,
): Partial<Record<Key, readonly string[]>> {
  const chosen = Object.entries<string | undefined>(guess).flatMap(([key, column]) =>
    column === undefined ? [] : [[key, [column]]],
  );
  return Object.fromEntries(chosen) as Partial<Record<Key, readonly string[]>>;
}
