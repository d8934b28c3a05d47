import type { Choice, Line, Value } from "@/lib/activities/questions/question";

/** How many people gave these two answers. */
export type Pair = { one: Value; other: Value; count: number };

/** A line for each answer to the one question, a column for each to the other; null where it would say too much. */
export type Crossed = {
  rows: { choice: Choice; cells: (number | null)[] }[];
  columns: Choice[];
  hidden: boolean;
};

/** Fewer people than this could be known again. */
export const fewest = 5;

/** Two questions crossed with each other. */
export function cross(one: Line, other: Line, pairs: readonly Pair[]): Crossed {
  const [down, across] = [optionsOf(one), optionsOf(other)];
  const counts = down.map(() => across.map(() => 0));
  for (const pair of pairs) {
    for (const row of chosen(down, pair.one)) {
      for (const column of chosen(across, pair.other)) {
        const line = counts[row];
        if (line) line[column] = (line[column] ?? 0) + pair.count;
      }
    }
  }
  const cells = suppress(counts);
  return {
    rows: down.map((choice, index) => ({ choice, cells: cells[index] ?? [] })),
    columns: across,
    hidden: cells.some((line) => line.includes(null)),
  };
}

/**
 * Leaves out each count from one to four, and as many beside it as are needed so that no line's or column's sum, which
 * the results of one question alone tell, says what was left out: two at the least, of five people together.
 */
export function suppress(counts: readonly (readonly number[])[]): (number | null)[][] {
  const hidden = counts.map((line) => line.map((count) => count > 0 && count < fewest));
  const width = counts[0]?.length ?? 0;
  const lines = [
    ...counts.map((line, row) => line.map((_, column) => [row, column] as const)),
    ...Array.from({ length: width }, (_, column) => counts.map((_line, row) => [row, column] as const)),
  ];
  const countAt = ([row, column]: readonly [number, number]) => counts[row]?.[column] ?? 0;
  const isHidden = ([row, column]: readonly [number, number]) => hidden[row]?.[column] ?? false;
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      while (tells(line.filter(isHidden).map(countAt))) {
        const [next] = line
          .filter((cell) => !isHidden(cell))
          .sort((a, b) => rank(countAt(a)) - rank(countAt(b)));
        const row = next && hidden[next[0]];
        if (!row) break;
        row[next[1]] = true;
        changed = true;
      }
    }
  }
  return counts.map((line, row) => line.map((count, column) => (hidden[row]?.[column] ? null : count)));
}

function tells(left: readonly number[]): boolean {
  if (left.length === 0) return false;
  return left.length === 1 || left.reduce((sum, count) => sum + count, 0) < fewest;
}

/** The smallest that adds somebody; what nobody chose comes last. */
function rank(count: number): number {
  return count === 0 ? Number.MAX_VALUE : count;
}

function optionsOf({ kind, choices, min, max }: Line): Choice[] {
  if (kind !== "scale") return choices.filter(({ archived }) => !archived);
  const from = min ?? 1;
  return Array.from({ length: (max ?? 5) - from + 1 }, (_, index) => ({
    id: String(from + index),
    label: {},
  }));
}

function chosen(options: readonly Choice[], value: Value): number[] {
  const ids = Array.isArray(value) ? value : [String(value)];
  return ids.map((id) => options.findIndex((option) => option.id === id)).filter((index) => index >= 0);
}
