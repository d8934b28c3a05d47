import { expect, test } from "vitest";
import { followLedger } from "@/lib/events/reading/follow";
import { listCounted } from "@/lib/insight/counted/queries";
import { figuresReader } from "@/lib/insight/figures/reader";
import { addDays } from "@/lib/insight/period";
import { visitor } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";
import { answerSurvey, attend } from "@/tests/support/insight/activity-happenings";
import { insertMeeting } from "@/tests/support/meetings";
import { insertSurvey } from "@/tests/support/surveys";

const today = new Date().toISOString().slice(0, 10);
const all = { from: addDays(today, -1), to: addDays(today, 1), what: "contributions" } as const;

test("answers and visits of a day stand in one line an activity, with what leads to it, beside what is done on ideas", async () => {
  const here = await createTestCity({ timeZone: "UTC" });
  const [staff, first, second] = [await here.superadmin(), await here.person(), await here.person()];
  await postIdea(here);
  const made = await here.run(async (db) => {
    const open = await insertSurvey(db, [{ kind: "text" }]);
    const secret = await insertSurvey(db, [{ kind: "text" }], { anonymous: true, results: "private" });
    const meeting = await insertMeeting(db, { capacity: null });
    for (const survey of [open, secret]) {
      const question = survey.lines[0]?.id ?? "";
      for (const actor of [first, second]) await answerSurvey({ db, here, actor }, { ...survey, question });
    }
    await answerSurvey({ db, here, actor: visitor }, { ...open, question: open.lines[0]?.id ?? "" });
    await attend({ db, here, actor: first }, meeting, staff);
    return { open, secret, meeting };
  });
  await followLedger(here.id, [figuresReader]);
  const { open, secret, meeting } = made;
  const lines = async (asked: object) =>
    (await listed(here, asked)).map(({ kind, count, about }) => [kind, count, about]);
  const title = { en: "How do you get to school?" };
  const surveys = [
    ["survey", 3, { of: "activity", kind: "survey", code: open.code, title, results: "public" }],
    ["survey", 2, { of: "activity", kind: "survey", code: secret.code, title, results: "private" }],
  ];
  expect(await lines({ kind: "survey" })).toEqual(expect.arrayContaining(surveys));
  expect(await lines({ kind: "meeting" })).toMatchObject([["meeting", 1, { code: meeting.code }]]);
  expect((await lines({})).map(([kind]) => kind).sort()).toEqual(["idea", "meeting", "survey", "survey"]);
  for (const without of [{ topicId: null }, { neighbourhoodId: null }])
    expect((await lines(without)).map(([kind]) => kind)).toEqual(["idea"]);
});

function listed(here: TestCity, asked: object) {
  return here.run((db) => listCounted(db, { ...all, ...asked }, { after: "", limit: 20 }));
}
