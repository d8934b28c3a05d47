import { expect, test } from "vitest";
import { databaseNow } from "@/db/clock";
import { followLedger } from "@/lib/events/reading/follow";
import { getTranslator } from "@/lib/i18n/translator";
import { figuresReader } from "@/lib/insight/figures/reader";
import { readPeriod } from "@/lib/insight/period";
import { figureTable } from "@/lib/insight/updates/figure-table";
import { readStory } from "@/lib/insight/updates/story";
import { visitor } from "@/lib/people/actor";
import { answeredIdea } from "@/tests/support/answering";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea } from "@/tests/support/idea";
import { answerSurvey } from "@/tests/support/insight/activity-happenings";
import { insertSurvey } from "@/tests/support/surveys";

async function rowsOf(here: TestCity) {
  await followLedger(here.id, [figuresReader]);
  const now = await here.run(databaseNow);
  const period = readPeriod({ range: "30", from: "", to: "" }, now.toISOString().slice(0, 10));
  const story = await here.run((db) => readStory(db, { city: here.city, period, now }));
  return figureTable(story, getTranslator("en")).rows;
}

test("the update's figures name what was given in activities, where something was", async () => {
  const here = await createTestCity({ timeZone: "UTC" });
  await postIdea(here);
  expect((await rowsOf(here)).flat()).not.toContain("Answers to surveys");
  await here.run(async (db) => {
    const survey = await insertSurvey(db, [{ kind: "text" }], { anonymous: true });
    const question = survey.lines[0]?.id ?? "";
    for (const actor of [visitor, visitor]) await answerSurvey({ db, here, actor }, { ...survey, question });
  });
  const rows = await rowsOf(here);
  expect(rows).toContainEqual(["Answers to surveys", "2", "0"]);
  expect(rows.flat()).not.toContain("People at meetings");
});

test("the update's share of answers in time is called that: what is still owed is not in it", async () => {
  const here = await createTestCity({ timeZone: "UTC" });
  await answeredIdea(here, await here.superadmin());
  const late = await postIdea(here);
  await changeIdea(here, late.id, { dueAt: new Date(Date.now() - 86_400_000), dueReason: "posted" });
  const rows = await rowsOf(here);
  expect(rows).toContainEqual(["Answers given in time", "100%", "–"]);
  expect(rows.flat()).not.toContain("Promises kept");
});
