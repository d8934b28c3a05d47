import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answers, ideas, supports } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import { newId } from "@/lib/base/ids";
import { loadSettings } from "@/lib/cities/settings";
import { postCommentInput } from "@/lib/discussion/input";
import { followLedger } from "@/lib/events/reading/follow";
import { commentOnIdea } from "@/lib/ideas/discussing/commands";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import { figuresReader } from "@/lib/insight/figures/reader";
import { addDays } from "@/lib/insight/period";
import { readFirstDays } from "@/lib/insight/reading/first-days";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";
import { answerSurvey } from "@/tests/support/insight/activity-happenings";
import { insertSurvey } from "@/tests/support/surveys";

const today = new Date().toISOString().slice(0, 10);
const days = { from: addDays(today, -1), to: addDays(today, 1) };

async function firstDaysOf(here: TestCity) {
  await followLedger(here.id, [figuresReader]);
  return here.run((db) => readFirstDays(db, days));
}

/** Somebody who joined long before, so is no newcomer. */
async function resident(here: TestCity): Promise<Person> {
  const person = await here.person();
  await here.run((db) =>
    db
      .update(people)
      .set({ createdAt: new Date("2026-01-02") })
      .where(eq(people.id, person.id)),
  );
  return person;
}

const count = (figures: { name: string; people: number }[]) =>
  Object.fromEntries(figures.map((one) => [one.name, one.people]));

test("a newcomer counts by what they did first, and by nothing where they did nothing", async () => {
  const here = await createTestCity();
  const idea = await postIdea(here, { author: await resident(here) });
  const settings = await here.run(loadSettings);
  const context = (actor: Person) => ({ actor, settings, city: here.city });
  const [both, commenter] = [await here.person(), await here.person()];
  await here.run((db) => supportIdea({ db, ...context(both) }, { ideaId: idea.id }));
  await here.run((db) => db.update(supports).set({ createdAt: new Date(Date.now() - 3_600_000) }));
  await postIdea(here, { author: both });
  const said = { ...postCommentInput.parse({ text: "Yes, and by the school too." }), ideaId: idea.id };
  await here.run((db) => commentOnIdea({ db, ...context(commenter) }, said));
  // Nothing was done by the one who set the city up.
  expect(count((await firstDaysOf(here)).steps)).toEqual({ support: 1, comment: 1, nothing: 1 });
});

test("a newcomer whose first step was an answer by name began in an activity; an anonymous one says nothing of anybody", async () => {
  const here = await createTestCity();
  const [named, unnamed] = [await here.person(), await here.person()];
  for (const [actor, anonymous] of [
    [named, false],
    [unnamed, true],
  ] as const) {
    await here.run(async (db) => {
      const survey = await insertSurvey(db, [{ kind: "text" }], { anonymous });
      await answerSurvey({ db, here, actor }, { ...survey, question: survey.lines[0]?.id ?? "" });
    });
  }
  // The one who set the city up did nothing either.
  expect(count((await firstDaysOf(here)).steps)).toEqual({ activity: 1, nothing: 2 });
});

test("a first idea counts by the strongest response of its first week, and waits until the city answers", async () => {
  const here = await createTestCity();
  const neighbour = await resident(here);
  const [answered, supported, late, silent] = [
    await postIdea(here),
    await postIdea(here),
    await postIdea(here),
    await postIdea(here),
  ];
  const support = (ideaId: string, createdAt: Date) => ({ ideaId, personId: neighbour.id, createdAt });
  await here.run(async (db) => {
    const after = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    await db
      .insert(supports)
      .values([
        support(answered.id, after(1)),
        support(supported.id, after(24 * 7 - 1)),
        support(late.id, after(24 * 7 + 1)),
      ]);
    await db.insert(answers).values({
      ...{ id: newId(), ideaId: answered.id, statusBefore: "proposed", status: "underReview" },
      ...{ text: "We look.", locale: "en", signedName: "Parks", department: "Parks" },
    });
  });
  const found = await firstDaysOf(here);
  expect(count(found.echoes)).toEqual({ answered: 1, supported: 1, silence: 2 });
  expect(found.waiting.map(({ code }) => code).sort()).toEqual(
    [supported, late, silent].map(({ code }) => code).sort(),
  );
  await here.run((db) => db.update(ideas).set({ visibility: "removed" }).where(eq(ideas.id, silent.id)));
  expect((await firstDaysOf(here)).waiting.map(({ code }) => code)).not.toContain(silent.code);
});
