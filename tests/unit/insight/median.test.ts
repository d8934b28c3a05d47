import fc from "fast-check";
import { expect, test } from "vitest";
import { medianOf } from "@/lib/insight/reading/answers";

test("the median of counted days is the middle of them all written out", () => {
  const line = fc.record({ waited: fc.nat(60), count: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const all = lines
        .flatMap(({ waited, count }) => Array.from({ length: count }, () => waited))
        .sort((left, right) => left - right);
      const middle = all.length / 2;
      const expected =
        all.length % 2 ? all[Math.floor(middle)] : ((all[middle - 1] ?? 0) + (all[middle] ?? 0)) / 2;
      expect(medianOf(lines)).toBe(expected);
    }),
  );
  expect(medianOf([])).toBeNull();
});
