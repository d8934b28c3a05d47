import fc from "fast-check";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { addDays, readPeriod } from "@/lib/insight/period";
import { readDashboard } from "@/lib/insight/reading/dashboard";
import { readEngagement } from "@/lib/insight/reading/engagement";
import { listScopes } from "@/lib/insight/scope";
import { createTestCity } from "@/tests/support/city";
import { whole } from "@/tests/support/hold";
import { postIdea } from "@/tests/support/idea";
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

test("every figure of the dashboard, the city's, a project's and of what belongs to none, is what a slow count of the rows comes to", async () => {
  const numRuns = whole ? 60 : 2;
  await fc.assert(
    fc.asyncProperty(story, fc.array(asked, { minLength: 4, maxLength: 4 }), async (told, periods) => {
      const here = await createTestCity({ timeZone: told.zone });
      await play(here, owner, told);
      const rows = await rowsOneByOne(here);
      for (const { range, start, length } of periods) {
        const from = addDays("2025-08-01", start);
        const period = readPeriod({ range, from, to: addDays(from, length) }, "2026-10-15");
        const dashboard = await here.run((db) => readDashboard(db, period));
        expect(figuresShown(dashboard)).toEqual(figuresSlowly(period, rows));
        for (const scope of await here.run(listScopes)) {
          const part = await here.run((db) => readDashboard(db, period, scope));
          expect(figuresShown(part)).toEqual(figuresSlowly(period, rows, scope.projectId));
          expect([part.funnel, part.devices, part.groups]).toEqual([null, [], []]);
        }
      }
    }),
    { numRuns, endOnFailure: true },
  );
}, 600_000);

test("who is active on the first day of a range and again in it counts once, in a month or in part of one", async () => {
  const here = await createTestCity();
  const author = await here.person();
  for (const day of ["2026-01-07", "2026-03-10", "2026-03-20", "2026-05-20"]) {
    const { id } = await postIdea(here, { author });
    await owner`update ideas set published_second = extract(epoch from ${`${day}T12:00:00Z`}::text::timestamptz)::bigint
      where city_id = ${here.id} and id = ${id}`;
  }
  await followLedger(here.id, [figuresReader]);
  for (const [from, to, people] of [
    ["2026-03-10", "2026-05-25", [1, 0, 1]],
    ["2026-03-10", "2026-03-20", [1]],
    ["2026-03-01", "2026-05-31", [1, 0, 1]],
  ] as const) {
    const period = { ...readPeriod({ range: "custom", from, to }, "2026-10-15"), unit: "month" as const };
    const { active, buckets } = await here.run((db) => readEngagement(db, period));
    expect([active, buckets.map((bucket) => bucket.active)]).toEqual([1, people]);
  }
});
