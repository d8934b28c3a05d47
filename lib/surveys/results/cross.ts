import type { Choice, Line, Value } from "@/lib/activities/questions/question";
import { suppress } from "./suppress";

/** How many people gave these two answers. */
export type Pair = { one: Value; other: Value; count: number };

/** A line for each answer to the one question, a column for each to the other; null where it would say too much. */
export type Crossed = {
  rows: { choice: Choice; cells: (number | null)[] }[];
  columns: Choice[];
  hidden: boolean;
};

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
