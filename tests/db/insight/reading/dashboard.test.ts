import fc from "fast-check";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { addDays, readPeriod } from "@/lib/insight/period";
import { readDashboard } from "@/lib/insight/reading/dashboard";
import { createTestCity } from "@/tests/support/city";
import { whole } from "@/tests/support/hold";
import { figuresShown, figuresSlowly } from "@/tests/support/insight/figures";
import { play, story } from "@/tests/support/insight/happenings";
import { rowsOneByOne } from "@/tests/support/insight/slowly";

const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => owner.end());

const asked = fc.record({
  range: fc.constantFrom("30", "quarter", "year", "custom", "custom"),
  start: fc.integer({ min: 0, max: 300 }),
  length: fc.integer({ min: 1, max: 300 }),
});

test("every figure of the dashboard is what a slow count of the rows comes to", async () => {
  const numRuns = whole ? 60 : 2;
  await fc.assert(
    fc.asyncProperty(story, fc.array(asked, { minLength: 4, maxLength: 4 }), async (told, periods) => {
      const here = await createTestCity({ timeZone: told.zone });
      await play(here, owner, told.happenings);
      const rows = await rowsOneByOne(here);
      for (const { range, start, length } of periods) {
        const from = addDays("2025-08-01", start);
        const period = readPeriod({ range, from, to: addDays(from, length) }, "2026-10-15");
        const dashboard = await here.run((db) => readDashboard(db, period));
        expect(figuresShown(dashboard)).toEqual(figuresSlowly(period, rows));
      }
    }),
    { numRuns },
  );
}, 600_000);
