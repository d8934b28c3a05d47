import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, bucketsOf, lengthOf, ranges, readPeriod } from "@/lib/insight/period";

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((count) => new Date(Date.UTC(2020, 0, 1 + count)).toISOString().slice(0, 10));
const asked = fc.record({ range: fc.constantFrom(...ranges), from: day, to: day });

test("whatever is asked for, the bars stand for each day of the period once, and none else", () => {
  fc.assert(
    fc.property(asked, day, (query, today) => {
      const period = readPeriod(query, today);
      for (const days of [period, period.before]) {
        const buckets = bucketsOf(days, period.unit);
        expect(buckets[0]?.from).toBe(days.from);
        expect(buckets.at(-1)?.to).toBe(days.to);
        for (const [index, bucket] of buckets.entries()) {
          expect(bucket.from <= bucket.to).toBe(true);
          if (index > 0) expect(bucket.from).toBe(addDays(buckets[index - 1]?.to ?? "", 1));
        }
      }
    }),
  );
});

test("the period before is as long, and ends the day before; of a year it is the same days a year earlier", () => {
  fc.assert(
    fc.property(asked, day, (query, today) => {
      const period = readPeriod(query, today);
      if (period.range === "year") {
        expect(period.before.from).toBe(`${Number(period.from.slice(0, 4)) - 1}${period.from.slice(4)}`);
        return;
      }
      expect(addDays(period.before.to, 1)).toBe(period.from);
      expect(lengthOf(period.before)).toBe(lengthOf(period));
    }),
  );
});

test("thirty days are today and the twenty-nine before it, a year the twelve months up to today", () => {
  const read = (range: string) => readPeriod({ range, from: "", to: "" }, "2026-11-28");
  expect(read("30")).toMatchObject({ from: "2026-10-30", to: "2026-11-28", unit: "day" });
  expect(read("quarter")).toMatchObject({ from: "2026-08-30", to: "2026-11-28", unit: "week" });
  expect(read("year")).toMatchObject({
    from: "2025-12-01",
    to: "2026-11-28",
    unit: "month",
    before: { from: "2024-12-01", to: "2025-11-28" },
  });
  expect(bucketsOf(read("year"), "month")).toHaveLength(12);
});

test("days that cannot be meant are the last thirty", () => {
  for (const [from, to] of [
    ["2026-02-30", "2026-03-10"],
    ["2026-03-10", "2026-03-01"],
    ["1999-01-01", "2026-03-01"],
    ["", "x"],
  ] as const) {
    expect(readPeriod({ range: "custom", from, to }, "2026-11-28").range, `${from} ${to}`).toBe("30");
  }
});
