import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { newId } from "@/lib/base/ids";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import type { Period } from "@/lib/insight/period";
import { readDashboard } from "@/lib/insight/reading/dashboard";
import type { Actor } from "@/lib/people/actor";
import { visitor } from "@/lib/people/actor";
import { leaveCity } from "@/lib/people/leaving/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { answerSurvey, attend } from "@/tests/support/insight/activity-happenings";
import { insertMeeting } from "@/tests/support/meetings";
import { insertSurvey } from "@/tests/support/surveys";

const today = new Date().toISOString().slice(0, 10);
const days = { from: today, to: today };
const period: Period = {
  ...days,
  range: "custom",
  unit: "day",
  before: { from: "2026-01-01", to: "2026-01-01" },
};

async function answered(here: TestCity, anonymous: boolean, actors: Actor[]): Promise<void> {
  await here.run(async (db) => {
    const survey = await insertSurvey(db, [{ kind: "text" }], { anonymous });
    for (const actor of actors)
      await answerSurvey({ db, here, actor }, { ...survey, question: survey.lines[0]?.id ?? "" });
  });
}

async function figures(here: TestCity) {
  await followLedger(here.id, [figuresReader]);
  const { engagement, hours, topics, neighbourhoods } = await here.run((db) => readDashboard(db, period));
  const { counts, active, buckets } = engagement;
  return {
    ...{ counts, active, hours: hours.reduce((sum, { count }) => sum + count, 0) },
    ...{ contributions: buckets[0]?.contributions, placed: topics.length + neighbourhoods.length },
  };
}

test("an answer by name makes its person one who took part, an anonymous one counts on its day and nowhere else", async () => {
  const here = await createTestCity({ timeZone: "UTC" });
  const [one, other] = [await here.person(), await here.person()];
  await answered(here, true, [one, other, visitor]);
  const unnamed = { active: 0, hours: 0, contributions: 3, placed: 0, counts: { survey: 3 } };
  expect(await figures(here)).toMatchObject(unnamed);
  await answered(here, false, [one, visitor]);
  const named = { active: 1, hours: 2, contributions: 5, placed: 0, counts: { survey: 5 } };
  expect(await figures(here)).toMatchObject(named);
});

test("votes in polls and help that staff noted count by their rows of the ledger", async () => {
  const here = await createTestCity({ timeZone: "UTC" });
  const [voter, helper] = [await here.person(), await here.person()];
  await here.run(async (db) => {
    const { id: activityId } = await insertSurvey(db, [{ kind: "text" }]);
    const told = { activityId, subjectKind: "activity", subjectId: activityId };
    await db.insert(events).values([
      { ...told, id: newId(), verb: "poll.voted", actorId: voter.id },
      { ...told, id: newId(), verb: "volunteering.done" },
      { activityId, id: newId(), verb: "volunteering.done", subjectKind: "person", subjectId: helper.id },
    ]);
  });
  const counted = { active: 2, hours: 2, contributions: 2, counts: { poll: 1, volunteering: 1 } };
  expect(await figures(here)).toMatchObject(counted);
});

test("who came to a meeting took part on that day, and stays counted there when they leave the city", async () => {
  const here = await createTestCity({ timeZone: "UTC" });
  const [staff, guest, gone] = [await here.superadmin(), await here.person(), await here.person()];
  await here.run(async (db) => {
    const meeting = await insertMeeting(db, { capacity: null });
    for (const actor of [guest, gone]) await attend({ db, here, actor }, meeting, staff);
  });
  expect(await figures(here)).toMatchObject({ active: 2, hours: 2, counts: { meeting: 2 } });
  await here.run((db) =>
    leaveCity({ db, actor: gone, city: here.city }, { keep: false, stoneTitle: "Gone" }),
  );
  expect(await figures(here)).toMatchObject({ active: 1, hours: 2, counts: { meeting: 2 } });
});
