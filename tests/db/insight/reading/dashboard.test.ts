import fc from "fast-check";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { addDays, bucketsOf, type Days, lengthOf, readPeriod } from "@/lib/insight/period";
import { type Dashboard, readDashboard } from "@/lib/insight/reading/dashboard";
import { createTestCity } from "@/tests/support/city";
import { whole } from "@/tests/support/hold";
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
        expect(shown(dashboard)).toEqual(slowly(period, rows));
      }
    }),
    { numRuns },
  );
}, 600_000);

type Rows = Awaited<ReturnType<typeof rowsOneByOne>>;

const within = ({ from, to }: Days) => {
  return ({ day }: { day: string }) => day >= from && day <= to;
};

function slowly(period: Dashboard["period"], { standing, given, accounts }: Rows) {
  const people = (days: Days) =>
    new Set(standing.filter(within(days)).flatMap(({ by }) => (by ? [by] : []))).size;
  const now = standing.filter(within(period));
  const earlier = { from: addDays(period.from, -4 * lengthOf(period)), to: addDays(period.from, -1) };
  const usual = standing.filter(within(earlier));
  const joined = accounts.filter(({ joined }) => joined >= period.from && joined <= period.to);
  const kinds = (days: Days) => tally(standing.filter(within(days)).map(({ kind }) => kind));
  return {
    active: [people(period), people(period.before)],
    buckets: bucketsOf(period, period.unit).map((days) => [
      people(days),
      standing.filter(within(days)).length,
    ]),
    kinds: [kinds(period), kinds(period.before)],
    funnel: {
      visitors: 0,
      joined: joined.length,
      contributed: joined.filter(({ first }) => first).length,
      returned: joined.filter(({ returned }) => returned).length,
    },
    topics: tally(
      now.map(({ idea, kind }) => `${idea.topicId} ${kind === "for" || kind === "against" ? kind : ""}`),
    ),
    usual: tally(usual.map(({ idea }) => String(idea.topicId))),
    neighbourhoods: tally(now.map(({ idea }) => String(idea.neighbourhoodId))),
    hours: tally(now.map(({ day, hour }) => `${new Date(day).getUTCDay() || 7} ${hour}`)),
    answers: tally(given.filter(within(period)).map(({ department, onTime }) => `${department} ${onTime}`)),
  };
}

/** The dashboard's figures in the same words. */
function shown({ engagement, funnel, topics, neighbourhoods, hours, answers }: Dashboard) {
  const some = (entries: [string, number][]) =>
    Object.fromEntries(entries.filter(([, count]) => count > 0).sort());
  return {
    active: [engagement.active, engagement.activeBefore],
    buckets: engagement.buckets.map(({ active, contributions }) => [active, contributions]),
    kinds: [some(Object.entries(engagement.counts)), some(Object.entries(engagement.countsBefore))],
    funnel,
    topics: some(
      topics.flatMap((topic): [string, number][] => [
        [`${topic.id} for`, topic.for],
        [`${topic.id} against`, topic.against],
        [`${topic.id} `, topic.count - topic.for - topic.against],
      ]),
    ),
    usual: some(topics.map(({ id, usual }) => [String(id), usual * 4])),
    neighbourhoods: some(neighbourhoods.map(({ id, count }) => [String(id), count])),
    hours: some(hours.map(({ weekday, hour, count }) => [`${weekday} ${hour}`, count])),
    answers: some(
      answers.flatMap(({ department, answers, promised, kept }): [string, number][] => [
        [`${department} true`, kept],
        [`${department} false`, promised - kept],
        [`${department} null`, answers - promised],
      ]),
    ),
  };
}

function tally(words: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}
