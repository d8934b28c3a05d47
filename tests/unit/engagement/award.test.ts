import fc from "fast-check";
import { expect, test } from "vitest";
import { award, type Fact } from "@/lib/engagement/scoring/award";
import { deeds, firstRules } from "@/lib/engagement/scoring/deeds";

const zones = ["Europe/Brussels", "Pacific/Auckland", "America/St_Johns", "Asia/Kathmandu"];
const fact: fc.Arbitrary<Fact> = fc.record({
  personId: fc.constant("p"),
  eventId: fc.uuid(),
  deed: fc.constantFrom(...deeds),
  occurredAt: fc.date({ min: new Date("2026-03-20"), max: new Date("2026-04-10"), noInvalidDate: true }),
  ideaId: fc.constant(null),
  topicId: fc.constant(null),
  neighbourhoodId: fc.constant(null),
  size: fc.constant(1),
});
const uniqueFacts = fc.uniqueArray(fact, { selector: ({ eventId }) => eventId, maxLength: 120 });

test("no day and no week of the city's clocks gives more than its share, and no share is left while there are facts for it", () => {
  fc.assert(
    fc.property(uniqueFacts, fc.constantFrom(...zones), (facts, timeZone) => {
      const awards = award(facts, firstRules, timeZone);
      for (const deed of deeds) {
        const rule = firstRules[deed];
        const all = facts.filter((one) => one.deed === deed);
        const weeks = Map.groupBy(all, (one) => mondayOf(dayOf(one.occurredAt, timeZone)));
        const earned = [...weeks.values()].map((week) => {
          const days = [...Map.groupBy(week, (one) => dayOf(one.occurredAt, timeZone)).values()];
          const times = days.reduce((sum, { length }) => sum + Math.min(length, rule.daily ?? length), 0);
          return Math.min(times, rule.weekly ?? times);
        });
        const times = earned.reduce((sum, one) => sum + one, 0);
        const got = awards.filter((one) => one.fact.deed === deed).reduce((sum, one) => sum + one.points, 0);
        expect(got).toBe(Math.min(times, rule.total ?? times) * rule.points);
      }
    }),
  );
});

test("a deed that earns only so often in all earns for its earliest times, days and weeks apart, and then never again", () => {
  fc.assert(
    fc.property(uniqueFacts, fc.integer({ min: 1, max: 4 }), (facts, total) => {
      const rule = { points: 7, daily: null, weekly: null, total };
      const awards = award(facts, { ...firstRules, ideaPosted: rule }, "Europe/Brussels");
      const times = facts.filter(({ deed }) => deed === "ideaPosted").map((one) => one.occurredAt.getTime());
      const earned = awards.filter((one) => one.fact.deed === "ideaPosted");
      expect(earned.map((one) => one.fact.occurredAt.getTime())).toEqual(
        times.sort((one, other) => one - other).slice(0, total),
      );
    }),
  );
});

test("the order in which facts are given changes nothing", () => {
  fc.assert(
    fc.property(
      uniqueFacts.chain((facts) =>
        fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
      ),
      ([facts, shuffled]) => {
        expect(award(shuffled, firstRules, "Europe/Brussels")).toEqual(
          award(facts, firstRules, "Europe/Brussels"),
        );
      },
    ),
  );
});

/** The local day by the platform's own calendar: no code shared with what is tested. */
function dayOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(moment);
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
