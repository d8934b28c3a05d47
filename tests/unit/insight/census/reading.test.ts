import fc from "fast-check";
import { expect, test } from "vitest";
import { lastingOrder, publish } from "@/lib/insight/census/publish";
import { groupLines, surelyFew } from "@/lib/insight/census/reading";

const counts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })), {
  minLength: 2,
  maxLength: 6,
});
const table = fc.record({
  counts,
  silent: fc.integer({ min: 0, max: 6 }),
  order: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
});
const questionOf = (values: readonly string[]) => ({
  field: "neighbourhood" as const,
  choices: values.map((value) => ({ value, label: { en: value } })),
});

test("nobody is called fewer than five who are more, however neighbourhoods are ordered and added since", () => {
  fc.assert(
    fc.property(table, ({ counts, silent, order }) => {
      const values = counts.map((_, index) => `n${index}`);
      const asked = questionOf([...values].reverse());
      const countOf = (value: string) => counts[values.indexOf(value)] ?? 0;
      const people = silent + counts.reduce((sum, count) => sum + count, 0);
      const published = publish(
        people,
        lastingOrder(asked).map((value) => [value, countOf(value)] as const),
      );
      if (!published) return;
      const moved = [...values].sort(
        (one, other) => (order[values.indexOf(one)] ?? 0) - (order[values.indexOf(other)] ?? 0),
      );
      const now = { question: questionOf(["new", ...moved]), published, census: null };
      for (const value of values) if (surelyFew(now, value)) expect(countOf(value)).toBeLessThan(5);
      expect(groupLines(now).map(({ value }) => value)).toEqual([...moved, ""]);
    }),
  );
});
