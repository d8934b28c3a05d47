import { and, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { activities } from "@/db/schema/city";
import { events } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { surveyAnswers, surveyDrafts, surveyRespondents } from "@/db/schema/surveys";
import { respondentOf } from "@/lib/activities/respondent";
import { dayOf } from "@/lib/base/wall-clock";
import { leaveCity } from "@/lib/people/leaving/commands";
import { findDraft, hasAnswered } from "@/lib/surveys/answering/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { type Asked, choosing, saveAnswers, send, startSurvey } from "@/tests/support/surveys";

const twoPages: Asked[] = [
  { kind: "single", choices: ["Bicycle", "Car"], required: true },
  { kind: "single", choices: ["Rain", "Traffic"], onlyIf: [0, 1], required: true },
];

const stored = (here: TestCity, id: string) =>
  here.run((db) => db.select().from(surveyAnswers).where(eq(surveyAnswers.activityId, id)));
const told = (here: TestCity, id: string) =>
  here.run((db) =>
    db
      .select()
      .from(events)
      .where(and(eq(events.subjectId, id), eq(events.verb, "survey.answered"))),
  );

test("each page is kept as it is left, leads to the next that is asked, and is sent in the end, once", async () => {
  const here = await createTestCity();
  const ada = await here.person();
  const survey = await startSurvey(here, twoPages);
  const page = (index: number) => ({ ...survey, lines: survey.lines.slice(index, index + 1) });
  const [way] = survey.lines;
  expect(await saveAnswers(here, ada, page(0), choosing(survey.lines, 1))).toEqual({ next: 2 });
  const respondent = respondentOf(ada, null);
  if (!respondent) throw new Error("a person answers");
  const draft = await here.run((db) => findDraft(db, survey.id, respondent));
  expect(draft?.values).toEqual({ [way?.id ?? ""]: way?.choices[1]?.id });
  // What has to be answered is asked for, and nothing is sent without it.
  await expect(send(here, ada, survey)).rejects.toThrow("surveys.incomplete");
  expect(await saveAnswers(here, ada, page(1), choosing(survey.lines, undefined, 0))).toEqual({
    next: "check",
  });
  await send(here, ada, survey);
  expect((await stored(here, survey.id)).map(({ personId }) => personId)).toEqual([ada.id]);
  await expect(send(here, ada, survey)).rejects.toThrow("surveys.already");
  await expect(saveAnswers(here, ada, page(0), choosing(survey.lines, 0))).rejects.toThrow("surveys.already");
  expect(await stored(here, survey.id)).toHaveLength(1);
  expect(await told(here, survey.id)).toMatchObject([{ actorId: ada.id, activityId: survey.id }]);
});

test("a page with a mistake says so at its field, and takes nothing of what was kept before", async () => {
  const here = await createTestCity();
  const ada = await here.person();
  const survey = await startSurvey(here, [
    { kind: "single", choices: ["A", "B"], required: true },
    { kind: "number", min: 0, max: 9 },
  ]);
  await saveAnswers(here, ada, survey, { ...choosing(survey.lines, 0), [`q_${survey.lines[1]?.id}`]: "7" });
  const number = `q_${survey.lines[1]?.id}`;
  const wrong = await saveAnswers(here, ada, survey, { ...choosing(survey.lines, 1), [number]: "70" });
  expect(wrong).toMatchObject({ mistakes: [{ field: number, key: "tooBig" }] });
  const [draft] = await here.run((db) => db.select().from(surveyDrafts));
  expect(Object.values(draft?.values ?? {})).toEqual([survey.lines[0]?.choices[0]?.id, 7]);
});

test("what is emptied is empty, and pages saved at once in several windows are all kept", async () => {
  const here = await createTestCity();
  const ada = await here.person();
  const survey = await startSurvey(
    here,
    Array.from({ length: 12 }, (): Asked => ({ kind: "number" })),
  );
  const fieldOf = (index: number) => `q_${survey.lines[index]?.id}`;
  await Promise.all(
    survey.lines.map((line, index) =>
      saveAnswers(here, ada, { ...survey, lines: [line] }, { [fieldOf(index)]: String(index) }),
    ),
  );
  const values = async () => (await here.run((db) => db.select().from(surveyDrafts)))[0]?.values ?? {};
  expect(Object.keys(await values())).toHaveLength(12);
  await saveAnswers(here, ada, { ...survey, lines: survey.lines.slice(0, 2) }, { [fieldOf(0)]: "5" });
  expect(Object.keys(await values())).toHaveLength(11);
  expect(await values()).toMatchObject({ [survey.lines[0]?.id ?? ""]: 5 });
});

test("sent from many windows at once it counts once", async () => {
  const here = await createTestCity();
  const ada = await here.person();
  const survey = await startSurvey(here, [{ kind: "single", choices: ["A", "B"] }]);
  await saveAnswers(here, ada, survey, choosing(survey.lines, 0));
  const sent = await Promise.allSettled(Array.from({ length: 8 }, () => send(here, ada, survey)));
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await stored(here, survey.id)).toHaveLength(1);
  expect(await told(here, survey.id)).toHaveLength(1);
});

test("what somebody said before taking another way is not sent", async () => {
  const here = await createTestCity();
  const ada = await here.person();
  const survey = await startSurvey(here, twoPages);
  await saveAnswers(here, ada, survey, choosing(survey.lines, 1, 0));
  await saveAnswers(here, ada, { ...survey, lines: survey.lines.slice(0, 1) }, choosing(survey.lines, 0));
  await send(here, ada, survey);
  const [answer] = await stored(here, survey.id);
  expect(Object.keys(answer?.values ?? {})).toEqual([survey.lines[0]?.id]);
});

describe("who may answer", () => {
  test("a visitor where everyone may, once a browser, and never where an account is needed", async () => {
    const here = await createTestCity();
    const visitor = here.visitor();
    const open = await startSurvey(here, [{ kind: "single", choices: ["A", "B"] }]);
    for (const browser of ["one", "two"]) {
      await saveAnswers(here, visitor, open, choosing(open.lines, 0), { browser });
      await send(here, visitor, open, browser);
      await expect(send(here, visitor, open, browser)).rejects.toThrow("surveys.already");
    }
    expect(await stored(here, open.id)).toHaveLength(2);
    const closed = await startSurvey(here, [{ kind: "single", choices: ["A", "B"] }], { who: "signed_in" });
    await expect(saveAnswers(here, visitor, closed, choosing(closed.lines, 0))).rejects.toThrow(
      "errors.signInNeeded",
    );
  });

  test("nobody before it opens, after it closed, or from elsewhere than it is for", async () => {
    const here = await createTestCity();
    const ada = await here.person();
    const survey = await startSurvey(here, [{ kind: "single", choices: ["A", "B"] }]);
    const set = (values: Partial<typeof activities.$inferInsert>) =>
      here.run((db) => db.update(activities).set(values).where(eq(activities.id, survey.id)));
    const answer = () => saveAnswers(here, ada, survey, choosing(survey.lines, 0));
    await set({ opensAt: new Date(Date.now() + 60_000) });
    await expect(answer()).rejects.toThrow("activities.refused.notYet");
    await set({ opensAt: null });
    await answer();
    await here.run((db) =>
      db.update(activities).set({ closesAt: sql`now()` }).where(eq(activities.id, survey.id)),
    );
    await expect(send(here, ada, survey)).rejects.toThrow("activities.refused.ended");
    await set({ closesAt: null, who: "neighbourhoods", neighbourhoodIds: [survey.id] });
    await expect(answer()).rejects.toThrow("activities.refused.neighbourhood");
    await set({ publishAt: null });
    await expect(answer()).rejects.toThrow("errors.notFound");
    expect(await stored(here, survey.id)).toHaveLength(0);
  });
});

describe("an anonymous survey", () => {
  test("keeps answers without a person and a time, and the ledger knows the day alone", async () => {
    const here = await createTestCity();
    const ada = await here.person();
    const survey = await startSurvey(here, [{ kind: "single", choices: ["A", "B"] }], { anonymous: true });
    await saveAnswers(here, ada, survey, choosing(survey.lines, 0));
    await send(here, ada, survey);
    const [answer] = await stored(here, survey.id);
    expect(answer).toMatchObject({ personId: null, sentAt: null });
    // An id says by what it was made: 4 is chance, 7 would be the time.
    expect(answer?.id[14]).toBe("4");
    expect(JSON.stringify(answer)).not.toContain(ada.id);
    const [event] = await told(here, survey.id);
    expect(event).toMatchObject({ actorId: ada.id, data: {} });
    expect(event?.id[14]).toBe("4");
    const zone = here.city.timeZone;
    for (const moment of [event?.occurredAt, event?.recordedAt]) {
      expect(
        moment && new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone: zone }).format(moment),
      ).toBe("00:00:00");
      expect(dayOf(moment ?? null, zone)).toBe(dayOf(new Date(), zone));
    }
    const [respondent] = await here.run((db) => db.select().from(surveyRespondents));
    expect(Object.keys(respondent ?? {}).sort()).toEqual(["activityId", "cityId", "personId", "respondent"]);
    expect(await here.run((db) => db.$count(surveyDrafts))).toBe(0);
  });
});

test("whoever leaves takes along that they answered and what they began; what they said stays, nobody's", async () => {
  const here = await createTestCity();
  for (const keep of [true, false]) {
    const ada = await here.person();
    const [sent, begun] = [
      await startSurvey(here, [{ kind: "single", choices: ["A", "B"] }]),
      await startSurvey(here, [{ kind: "single", choices: ["A", "B"] }]),
    ];
    await saveAnswers(here, ada, sent, choosing(sent.lines, 0));
    await send(here, ada, sent);
    await saveAnswers(here, ada, begun, choosing(begun.lines, 0));
    await here.run((db) => leaveCity({ db, actor: ada, city: here.city }, { keep, stoneTitle: "Gone" }));
    expect(await stored(here, sent.id)).toMatchObject([{ personId: null }]);
    const left = await here.run(async (db) => ({
      drafts: await db.$count(surveyDrafts),
      respondents: await db.$count(surveyRespondents),
      person: await db.$count(people, eq(people.id, ada.id)),
    }));
    expect(left).toEqual({ drafts: 0, respondents: 0, person: keep ? 1 : 0 });
    const respondent = respondentOf(ada, null);
    expect(respondent && (await here.run((db) => hasAnswered(db, sent.id, respondent)))).toBe(false);
  }
});
