import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { topics } from "@/db/schema/city";
import { openData } from "@/db/schema/dashboards";
import { newId } from "@/lib/base/ids";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { readOpenData } from "@/lib/insight/open-data/read";
import { refreshOpenData } from "@/lib/insight/open-data/refresh";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, changeSettings, postIdea } from "@/tests/support/idea";
import { answerSurvey } from "@/tests/support/insight/activity-happenings";
import { startProject } from "@/tests/support/projects";
import { insertSurvey } from "@/tests/support/surveys";

const sheets = async (here: TestCity) => {
  const read = await here.run(readOpenData);
  return Object.fromEntries(read.map(({ name, rows }) => [name, rows]));
};
const month = new Date().toISOString().slice(0, 7);

test("everybody's figures are what stands, made anew once a day and not before", async () => {
  const here = await createTestCity({ timeZone: "UTC" });
  await changeSettings(here, { promiseDays: null });
  const topicId = newId();
  await here.run((db) => db.insert(topics).values({ id: topicId, slug: "parks", name: { en: "Parks" } }));
  const post = async () => changeIdea(here, (await postIdea(here)).id, { topicId });
  await post();
  await followLedger(here.id, [figuresReader]);
  await refreshOpenData({ cityId: here.id });
  const name = "Parks";
  const first = {
    contributions: [[month, "idea", name, "", 1]],
    ideas: [[name, "", "proposed", 1]],
    answers: [],
    promises: [],
  };
  expect(await sheets(here)).toEqual(first);
  await post();
  await followLedger(here.id, [figuresReader]);
  await refreshOpenData({ cityId: here.id });
  expect(await sheets(here)).toEqual(first);
  await here.run((db) => db.update(openData).set({ day: sql`day - 1` }));
  await refreshOpenData({ cityId: here.id });
  expect(await sheets(here)).toMatchObject({ contributions: [[month, "idea", name, "", 2]] });
});

test("of a city that has none yet they are made when asked for, and hold nothing that is hidden", async () => {
  const here = await createTestCity({ timeZone: "UTC" });
  const { id } = await postIdea(here);
  await postIdea(here);
  await changeIdea(here, id, { visibility: "removed" });
  await followLedger(here.id, [figuresReader]);
  expect((await sheets(here)).ideas).toEqual([["", "", "proposed", 1]]);
  expect((await sheets(here)).contributions).toEqual([[month, "idea", "", "", 1]]);
});

test("each promise is there with its month, who made it and what became of it; a project's end that nobody knows has no month", async () => {
  const here = await createTestCity({ timeZone: "UTC" });
  await changeSettings(here, { answeringDepartment: "City hall" });
  const { id } = await postIdea(here);
  await changeIdea(here, id, { dueAt: new Date("2026-01-31T23:30:00Z"), dueReason: "posted" });
  await startProject(here, { department: "Roads" });
  expect((await sheets(here)).promises).toEqual([
    ["", "outcome", "Roads", "open", 1],
    ["2026-01", "answer", "City hall", "late", 1],
  ]);
});

test("what was given in activities is there as kinds of its own, without a topic and a neighbourhood", async () => {
  const here = await createTestCity({ timeZone: "UTC" });
  const actor = await here.person();
  await here.run(async (db) => {
    const survey = await insertSurvey(db, [{ kind: "text" }], { anonymous: true });
    await answerSurvey({ db, here, actor }, { ...survey, question: survey.lines[0]?.id ?? "" });
  });
  await followLedger(here.id, [figuresReader]);
  expect((await sheets(here)).contributions).toEqual([[month, "survey", "", "", 1]]);
});
