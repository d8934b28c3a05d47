import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { activities } from "@/db/schema/city";
import { surveyAnswers, surveyQuestions } from "@/db/schema/surveys";
import { createActivity } from "@/lib/activities/commands";
import { listActivitiesOf } from "@/lib/activities/queries";
import { threadOf } from "@/lib/activities/thread";
import { findPoll, listPollQuestions } from "@/lib/polls/queries";
import { findBoardOf } from "@/lib/projects/board/queries";
import { createProject } from "@/lib/projects/commands";
import { removeTemplate, saveTemplate } from "@/lib/projects/own-templates/commands";
import { listTemplates } from "@/lib/projects/own-templates/queries";
import { findProjectById, listPhases } from "@/lib/projects/queries";
import { listCauses } from "@/lib/volunteering/queries";
import { readBlocks, sendBlock } from "@/tests/support/blocks";
import { createTestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { startPoll } from "@/tests/support/polls";
import { insertBoard, startProject } from "@/tests/support/projects";
import { choosing, saveAnswers, send, startSurvey } from "@/tests/support/surveys";
import { startCause } from "@/tests/support/volunteering";

test("a template brings what a project says and asks, without its days, its answers and its outcome", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const project = await startProject(here, { outcome: { en: "Trees." }, objective: { en: "Room to walk" } });
  await here.run((db) => insertBoard(db, project));
  await sendBlock(here, actor, { project: project.id, kind: "text", "text.en": "Come and look." });
  const survey = await startSurvey(
    here,
    [
      { kind: "single", choices: ["Yes", "No"] },
      { kind: "text", title: { en: "Why not?" }, onlyIf: [0, 1] },
    ],
    { projectId: project.id, anonymous: true },
  );
  const citizen = await here.person();
  await saveAnswers(here, citizen, survey, choosing(survey.lines, 0));
  await send(here, citizen, survey);
  await within(here, actor, (context) =>
    saveTemplate(context, { project: project.id, name: "Our way to redo a street" }),
  );
  const [template] = await here.run(listTemplates);
  expect(template?.name).toBe("Our way to redo a street");
  const begin = () =>
    within(here, actor, (context) =>
      createProject(context, {
        ...{ title: { en: "Baker Street" }, template: undefined, copy: undefined },
        own: template?.id,
      }),
    );
  const { id } = await begin();
  expect(await here.run((db) => findProjectById(db, id))).toMatchObject({
    ...{ state: "draft", objective: { en: "Room to walk" }, outcome: {} },
  });
  const phases = await here.run((db) => listPhases(db, id));
  expect(phases.map(({ title, startsOn }) => [title.en, startsOn])).toEqual([
    ["A new Mill Street begins", null],
  ]);
  expect((await readBlocks(here, id)).map(({ kind }) => kind)).toEqual(["activities", "timeline", "text"]);
  expect(await here.run((db) => findBoardOf(db, id))).toMatchObject({
    title: { en: "Ideas for the street" },
  });
  const [made] = await here.run((db) => listActivitiesOf(db, id));
  expect(made).toMatchObject({ kind: "survey", state: "draft", anonymous: true });
  const questions = await here.run((db) =>
    db
      .select()
      .from(surveyQuestions)
      .where(eq(surveyQuestions.activityId, made?.id ?? ""))
      .orderBy(surveyQuestions.position),
  );
  expect(questions.map(({ condition }) => condition?.question ?? null)).toEqual([null, questions[0]?.id]);
  expect(questions.some(({ id: one }) => survey.lines.some((line) => line.id === one))).toBe(false);
  const answered = await here.run((db) =>
    db.$count(surveyAnswers, eq(surveyAnswers.activityId, made?.id ?? "")),
  );
  expect(answered).toBe(0);
  // What was begun with it stays when it goes; nothing is begun with it then.
  await within(here, actor, (context) => removeTemplate(context, { id: template?.id ?? "" }));
  expect(await here.run((db) => db.$count(activities, eq(activities.projectId, id)))).toBe(2);
  await expect(begin()).rejects.toThrow("errors.notFound");
});

test("a debate, a poll and a call for help are copied so that people can take part in them", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const project = await startProject(here);
  const activity = { projectId: project.id };
  const debate = { kind: "debate", title: { en: "Cars or chairs?" }, project: project.id } as const;
  await within(here, actor, (context) => createActivity(context, debate));
  const asked = await startPoll(here, [{ choices: ["At the pond", "At the gate"] }], {
    ...{ activity, poll: { byHand: true } },
  });
  await startCause(here, { needed: 7 }, activity);
  const { id } = await within(here, actor, (context) =>
    createProject(context, {
      ...{ title: { en: "Baker Street" }, template: undefined, own: undefined },
      copy: project.id,
    }),
  );
  const made = await here.run((db) => listActivitiesOf(db, id));
  const of = (kind: string) => made.find((one) => one.kind === kind)?.id ?? "";
  expect(await here.run((db) => threadOf(db, of("debate")))).toBeTruthy();
  expect(await here.run((db) => findPoll(db, of("poll")))).toMatchObject({ byHand: true });
  const [question] = await here.run((db) => listPollQuestions(db, of("poll")));
  expect(question?.choices.map(({ label }) => label.en)).toEqual(["At the pond", "At the gate"]);
  expect(question?.id).not.toBe(asked.questions[0]?.id);
  const [cause] = await here.run((db) => listCauses(db, of("volunteering")));
  expect(cause).toMatchObject({ title: { en: "Clear the bank" }, needed: 7, startsAt: null });
});
