import type { Question } from "@/lib/people/about/questions";
import { matcherOf } from "./match";
import { type CensusTable, mostLines } from "./table";

export type CensusLine = {
  /** As an editor numbers it. */
  line: number;
  group: string;
  number: string;
  /** The choice it counts for; else why it counts for none. */
  value: string | null;
  problem: "unknown" | "between" | "noNumber" | null;
  count: number;
};

export type CensusFile = {
  columns: string[];
  /** Which column names the group, and which has the number. */
  group: number;
  number: number;
  lines: CensusLine[];
  /** Lines of one choice added up. */
  counts: Record<string, number>;
  /** Lines below these were not read. */
  cut: boolean;
};

/** A table as statistics offices give it. Lines that do not fit are told; the others count all the same. */
export function readCensusTable(
  table: Pick<CensusTable, "rows" | "cut">,
  question: Question,
  asked: { group?: number; number?: number } = {},
): CensusFile | null {
  // Statistics offices write a title above their tables.
  const [head, ...body] = table.rows.slice(Math.max(0, table.rows.findIndex(isHead)));
  const columns = head?.cells ?? [];
  if (columns.length < 2 || body.length === 0) return null;
  const matches = matcherOf(question);
  const hits = (column: number, fits: (cell: string) => boolean) =>
    body.filter(({ cells }) => fits(cells[column] ?? "")).length;
  // Of figures of several years the newest.
  const yearOf = (column: number) => Number(/\b(?:19|20)\d\d\b/.exec(columns[column] ?? "")?.[0] ?? 0);
  const best = (fits: (cell: string) => boolean, but = -1) =>
    columns
      .map((_, column) => column)
      .filter((column) => column !== but)
      .sort((left, right) => hits(right, fits) - hits(left, fits) || yearOf(right) - yearOf(left))[0] ?? 0;
  const names = (cell: string) => (matches(cell) ?? "between") !== "between";
  // A small number reads as an age too, so a column of words comes first.
  const worded = best((cell) => numberOf(cell) === null && names(cell));
  const hasWords = hits(worded, (cell) => numberOf(cell) === null && names(cell)) > 0;
  const group = within(asked.group, columns) ?? (hasWords ? worded : best(names));
  const number =
    within(asked.number, columns) ?? best((cell) => numberOf(cell) !== null && !isYear(cell), group);
  const lines = body.slice(0, mostLines).map(({ line, cells }): CensusLine => {
    const [name = "", typed = ""] = [cells[group], cells[number]];
    const [value, count] = [matches(name), numberOf(typed)];
    const problem =
      value === null ? "unknown" : value === "between" ? value : count === null ? "noNumber" : null;
    return { line, group: name, number: typed, problem, value: problem ? null : value, count: count ?? 0 };
  });
  const counts: Record<string, number> = {};
  for (const { value, count } of lines) if (value) counts[value] = (counts[value] ?? 0) + count;
  return { columns, group, number, lines, counts, cut: table.cut || body.length > mostLines };
}

/** A title stands in the first column alone. */
function isHead({ cells }: { cells: readonly string[] }): boolean {
  return cells.some((cell, column) => column > 0 && cell !== "");
}

function within(column: number | undefined, columns: readonly string[]): number | undefined {
  return column !== undefined && Number.isInteger(column) && columns[column] !== undefined
    ? column
    : undefined;
}

/** Whole numbers, in thousands grouped or not; ".0" is what spreadsheets add. */
function numberOf(cell: string): number | null {
  const typed = cell.trim();
  const digits = /^\d{1,3}(?:[.,'’\s]\d{3})+$/u.test(typed)
    ? typed.replace(/\D/g, "")
    : typed.replace(/[.,]0+$/, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** A column of years counts nobody. */
function isYear(cell: string): boolean {
  return /^(19|20)\d\d$/.test(cell.trim());
}
