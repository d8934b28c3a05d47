import type { Choice, Line, Value } from "@/lib/activities/questions/question";
import { type AreaCount, placesOf, type Spot } from "./places";
import { fewest } from "./suppress";

/** How often a value was given to a question; of places the value is where they were (places.ts). */
export type Grouped = { question: string; value: Value | null; count: number };

export type Tallied = { choice: Choice; count: number };

/** What was answered to a question, added up. `answered` is how many people did. */
export type Tally = { question: Line; answered: number } & (
  | { kind: "choices"; lines: Tallied[] }
  | { kind: "scale"; steps: { step: number; count: number }[]; mean: number | null }
  /** Of each choice how often it had each place, and its mean place; the best first. */
  | { kind: "ranking"; lines: { choice: Choice; places: number[]; mean: number | null }[] }
  | { kind: "matrix"; rows: { row: Choice; counts: Tallied[] }[] }
  | { kind: "number"; figures: Figures | null; bins: Bin[] }
  | { kind: "text" }
  | { kind: "files" }
  | { kind: "place"; areas: AreaCount[]; spots: Spot[] }
);

/** The ends are one person's each: of an anonymous survey they are not told. */
export type Figures = { mean: number; median: number; ends: { least: number; most: number } | null };
export type Bin = { from: number; to: number; count: number };

/** Each question's answers added up, in the survey's order. Archived choices are there as far as somebody chose them. */
export function tallyAll(
  lines: readonly Line[],
  grouped: readonly Grouped[],
  { anonymous = false }: { anonymous?: boolean } = {},
): Tally[] {
  const byQuestion = Map.groupBy(grouped, ({ question }) => question);
  return lines.flatMap((line) =>
    line.kind === "section" ? [] : [tally(line, byQuestion.get(line.id) ?? [], anonymous)],
  );
}

function tally(question: Line, groups: readonly Grouped[], anonymous: boolean): Tally {
  const answered = groups.reduce((sum, { count }) => sum + count, 0);
  const head = { question, answered };
  switch (question.kind) {
    case "scale":
      return { ...head, kind: "scale", ...scaleOf(question, groups, answered) };
    case "ranking":
      return { ...head, kind: "ranking", lines: rankingOf(question, groups) };
    case "matrix":
      return { ...head, kind: "matrix", rows: matrixOf(question, groups) };
    case "number":
      return { ...head, kind: "number", ...numbersOf(groups, anonymous) };
    case "place":
      return { ...head, kind: "place", ...placesOf(groups, anonymous) };
    case "file":
      return { ...head, kind: "files" };
    case "single":
    case "multiple":
      return { ...head, kind: "choices", lines: chosenOf(question.choices, groups) };
    default:
      return { ...head, kind: "text" };
  }
}

function chosenOf(
  choices: readonly Choice[],
  groups: readonly { value: Value | null; count: number }[],
): Tallied[] {
  const counts = new Map<string, number>();
  for (const { value, count } of groups) {
    for (const id of Array.isArray(value) ? value : [String(value)])
      counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return choices
    .map((choice) => ({ choice, count: counts.get(choice.id) ?? 0 }))
    .filter(({ choice, count }) => !choice.archived || count > 0);
}

function scaleOf({ min, max }: Line, groups: readonly Grouped[], answered: number) {
  const counts = new Map(groups.map(({ value, count }) => [Number(value), count]));
  const [from, to] = [min ?? 1, max ?? 5];
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const sum = groups.reduce((total, { value, count }) => total + Number(value) * count, 0);
  return {
    steps: steps.map((step) => ({ step, count: counts.get(step) ?? 0 })),
    mean: answered > 0 ? sum / answered : null,
  };
}

function rankingOf({ choices }: Line, groups: readonly Grouped[]) {
  const size = Math.max(0, ...groups.map(({ value }) => (Array.isArray(value) ? value.length : 0)));
  return choices
    .map((choice) => {
      const places = new Array<number>(size).fill(0);
      for (const { value, count } of groups) {
        const at = Array.isArray(value) ? value.indexOf(choice.id) : -1;
        if (at >= 0) places[at] = (places[at] ?? 0) + count;
      }
      const given = places.reduce((sum, count) => sum + count, 0);
      const sum = places.reduce((total, count, index) => total + count * (index + 1), 0);
      return { choice, places, mean: given > 0 ? sum / given : null };
    })
    .filter(({ choice, mean }) => !choice.archived || mean !== null)
    .sort((left, right) => (left.mean ?? Number.MAX_VALUE) - (right.mean ?? Number.MAX_VALUE));
}

function matrixOf({ rows, choices }: Line, groups: readonly Grouped[]) {
  return rows
    .map((row) => ({
      row,
      counts: chosenOf(
        choices,
        groups.flatMap(({ value, count }) => {
          const chosen = typeof value === "object" && value !== null ? Object.entries(value) : [];
          return chosen.flatMap(([id, choice]) => (id === row.id ? [{ value: String(choice), count }] : []));
        }),
      ),
    }))
    .filter(({ row, counts }) => !row.archived || counts.some(({ count }) => count > 0));
}

const mostBins = 8;

function numbersOf(groups: readonly Grouped[], anonymous: boolean): { figures: Figures | null; bins: Bin[] } {
  const sorted = groups
    .map(({ value, count }) => ({ value: Number(value), count }))
    .sort((left, right) => left.value - right.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return { figures: null, bins: [] };
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const sum = sorted.reduce((all, { value, count }) => all + value * count, 0);
  const at = (rank: number) => {
    let seen = 0;
    for (const { value, count } of sorted) {
      seen += count;
      if (seen > rank) return value;
    }
    return last.value;
  };
  const median = (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
  const ends = anonymous ? null : { least: first.value, most: last.value };
  const bins = binsOf(sorted, first.value, last.value);
  const figures = { mean: sum / total, median, ends };
  return { figures, bins: anonymous ? withWideEnds(withWideEnds(bins).reverse()).reverse() : bins };
}

/** The first bins together as far as there are five people in them: who is youngest is nobody's business. */
function withWideEnds(bins: readonly Bin[]): Bin[] {
  const [first, second, ...others] = bins;
  if (!first || !second || first.count >= fewest) return [...bins];
  const [from, to] = [Math.min(first.from, second.from), Math.max(first.to, second.to)];
  return withWideEnds([{ from, to, count: first.count + second.count }, ...others]);
}

/** Round steps, so that people can read where one ends. */
function binsOf(sorted: readonly { value: number; count: number }[], least: number, most: number): Bin[] {
  if (least === most) return [{ from: least, to: most, count: sorted[0]?.count ?? 0 }];
  const rough = (most - least) / mostBins;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough;
  const start = Math.floor(least / step) * step;
  const count = Math.floor((most - start) / step) + 1;
  const bins = Array.from({ length: count }, (_, index) => ({
    from: tidy(start + index * step),
    to: tidy(start + (index + 1) * step),
    count: 0,
  }));
  for (const one of sorted) {
    const bin = bins[Math.min(count - 1, Math.floor((one.value - start) / step + 1e-9))];
    if (bin) bin.count += one.count;
  }
  return bins;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
