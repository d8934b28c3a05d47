import fc from "fast-check";
import { expect, test } from "vitest";
import { fewest, suppress } from "@/lib/surveys/results/suppress";
import { isWorkedOut } from "@/tests/support/insight/attacker";

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/**
 * The counts from one to four that can be worked out from what is shown and from the sums of rows and columns. What the
 * sums alone tell is the results' of one question, and no crossed table's.
 */
function workedOut(counts: readonly (readonly number[])[]): number[] {
  const sums = {
    rows: counts.map(sum),
    columns: (counts[0] ?? []).map((_, column) => sum(counts.map((line) => line[column] ?? 0))),
  };
  const [shown, nothing] = [suppress(counts), counts.map((line) => line.map(() => null))];
  return counts.flatMap((line, row) =>
    line.filter((count, column) => {
      if (count === 0 || count >= fewest || isWorkedOut({ ...sums, shown: nothing }, [row, column], count))
        return false;
      const told = shown[row]?.[column] ?? null;
      return told !== null || isWorkedOut({ ...sums, shown }, [row, column], count);
    }),
  );
}

test("a count that holds two groups of hidden ones together is not their difference", () => {
  const counts = [
    [3, 3, 20, 20],
    [3, 3, 2, 20],
    [20, 20, 3, 3],
    [20, 20, 3, 3],
  ];
  expect(workedOut(counts)).toEqual([]);
});

const count = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 40 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const table = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }))
  .chain(([height, width]) =>
    fc.array(fc.array(count, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

test("no count from one to four can be worked out from the sums of its row and its column, nor from all of them", () => {
  fc.assert(
    fc.property(table, (counts) => {
      expect(workedOut(counts)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test("nothing is left out where every count is nobody or five and more", () => {
  const counts = [
    [5, 0, 12],
    [0, 40, 7],
  ];
  expect(suppress(counts)).toEqual(counts);
});
