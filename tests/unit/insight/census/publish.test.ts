import fc from "fast-check";
import { expect, test } from "vitest";
import { type Published, publish } from "@/lib/insight/census/publish";
import { bounds, type Equation } from "@/tests/support/insight/attacker";

const values = ["a", "b", "c", "d", "e"];

function published(counts: readonly number[]): Published | null {
  const [, ...said] = counts;
  const people = counts.reduce((sum, count) => sum + count, 0);
  return publish(
    people,
    said.map((count, index) => [values[index] ?? "", count] as const),
  );
}

/** Every way to divide that many people among so many lines. */
function* divisions(people: number, lines: number): Generator<number[]> {
  if (lines === 1) yield [people];
  else
    for (let first = 0; first <= people; first++)
      for (const rest of divisions(people - first, lines - 1)) yield [first, ...rest];
}

/** All tables of a size, by what can be seen of them: whoever knows the rule knows that it is one of these. */
function byWhatIsSeen(people: number, lines: number): { seen: Published | null; tables: number[][] }[] {
  const found = new Map<string, { seen: Published | null; tables: number[][] }>();
  for (const counts of divisions(people, lines)) {
    const seen = published(counts);
    const key = JSON.stringify(seen);
    const known = found.get(key) ?? { seen, tables: [] };
    known.tables.push(counts);
    found.set(key, known);
  }
  return [...found.values()];
}

test.each([
  [2, 40],
  [3, 40],
  [4, 28],
  [5, 18],
])(
  "of tables with %i lines and up to %i people, knowing the rule tells nothing of fewer than five",
  (lines, most) => {
    for (let people = 0; people <= most; people++) {
      for (const { seen, tables } of byWhatIsSeen(people, lines)) {
        for (const [line, value] of ["", ...values].slice(0, lines).entries()) {
          const possible = new Set(tables.map((counts) => counts[line] ?? 0));
          const told = seen?.shown[value];
          if (told !== undefined) expect(told, JSON.stringify(seen)).toBeGreaterThanOrEqual(5);
          else if (value === "" && seen) expect(Math.max(...possible)).toBeGreaterThanOrEqual(5);
          else {
            const upTo = seen ? 4 : Math.min(people, 4);
            for (let count = 0; count <= upTo; count++)
              expect(possible, JSON.stringify(seen)).toContain(count);
          }
        }
      }
    }
  },
);

const table = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), {
  minLength: 2,
  maxLength: 6,
});

test("all tables of the same people, their totals and sums leave every hidden line between none and five or more", () => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (drawn) => {
      const people = Math.max(...drawn.map((counts) => counts.reduce((sum, count) => sum + count, 0)));
      const equations: Equation[] = [];
      const hidden: string[] = [];
      for (const [number, [first = 0, ...rest]] of drawn.entries()) {
        const said = rest.reduce((sum, count) => sum + count, 0);
        // All tables are of the same people: whoever is left over in one said nothing there.
        const counts = [people - said > 0 ? people - said : first, ...rest];
        const seen = published(counts);
        const lines = ["", ...values].slice(0, counts.length).map((value) => `${number}${value}`);
        equations.push({ cells: lines, sum: counts.reduce((sum, count) => sum + count, 0) });
        for (const [value, count] of Object.entries(seen?.shown ?? {}))
          equations.push({ cells: [`${number}${value}`], sum: count });
        if (seen) hidden.push(...seen.together.map((value) => `${number}${value}`));
      }
      for (const cell of hidden) {
        const { least, most } = bounds(cell, equations);
        expect(least).toBe(0);
        expect(most).toBeGreaterThanOrEqual(5);
      }
    }),
    { numRuns: 500 },
  );
});

test("each person is in one line, and what is large and needs no cover is told", () => {
  fc.assert(
    fc.property(table, (counts) => {
      const seen = published(counts);
      if (!seen) return;
      const told = Object.keys(seen.shown).length + seen.together.length;
      expect(told).toBe(counts.length);
      if (counts.every((count) => count >= 5)) expect(seen.together).toEqual([]);
    }),
  );
  expect(published([20, 7, 3, 0, 9])).toEqual({
    people: 39,
    shown: { a: 7, d: 9 },
    together: ["", "b", "c"],
  });
  expect(published([5, 0])).toEqual({ people: 5, shown: {}, together: ["", "a"] });
  expect(published([4, 0])).toBeNull();
});
