import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { activities } from "@/db/schema/city";
import { ideaFields, ideas } from "@/db/schema/ideas";
import { surveyQuestions } from "@/db/schema/surveys";
import { cityBoard, projectBoard } from "@/lib/activities/queries";
import { addQuestion, changeQuestion, removeQuestion } from "@/lib/activities/questions/commands";
import { addQuestionInput, changeQuestionInput } from "@/lib/activities/questions/input";
import { listAllLines, listLines } from "@/lib/activities/questions/queries";
import { questionShown } from "@/lib/activities/questions/shown";
import { versionOf } from "@/lib/cities/editing";
import { loadSettings } from "@/lib/cities/settings";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { readBoard } from "@/lib/ideas/board/read";
import { submitIdea } from "@/lib/ideas/commands";
import { editIdea } from "@/lib/ideas/editing/commands";
import { editIdeaInput } from "@/lib/ideas/editing/input";
import { answeredIn } from "@/lib/ideas/fields/queries";
import { submitIdeaInput } from "@/lib/ideas/input";
import { postIdeaInput } from "@/lib/ideas/posting/input";
import { publishWaitingIdea, waitingIdea } from "@/lib/ideas/posting/pending";
import { type Actor, visitor } from "@/lib/people/actor";
import { personalData } from "@/lib/people/exporting/queries";
import { leaveCity } from "@/lib/people/leaving/commands";
import { createProject } from "@/lib/projects/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea, within } from "@/tests/support/idea";
import { moderatorOf } from "@/tests/support/moderators";
import { insertBoard, startProject } from "@/tests/support/projects";

const words = { title: "A bench under the lime tree", text: "There is shade, and nowhere to sit at all." };

async function ask(here: TestCity, activity: string, fields: Record<string, unknown>, actor?: Actor) {
  const input = addQuestionInput.parse({ activity, ...fields });
  const staff = actor ?? (await here.superadmin());
  if (staff.kind !== "person") throw new Error("a person asks");
  const { id } = await within(here, staff, (context) => addQuestion(context, input));
  const line = (await here.run((db) => listLines(db, activity))).find((one) => one.id === id);
  if (!line) throw new Error("nothing is asked");
  return line;
}

const whom = {
  kind: "single",
  "title.en": "Whom does it help?",
  "choices.en": "Children\nEverybody",
  required: "on",
};
const cost = { kind: "number", "title.en": "What may it cost?", min: "0", max: "900", audience: "staff" };

async function askingBoard() {
  const here = await createTestCity();
  const project = await startProject(here);
  const board = await here.run((db) => insertBoard(db, project));
  const [helped, costs] = [await ask(here, board, whom), await ask(here, board, cost)];
  return { here, project, board, helped, costs };
}

const submit = (here: TestCity, actor: Actor, fields: Record<string, unknown>) =>
  here.run(async (db) =>
    submitIdea(
      { db, actor, city: here.city, settings: await loadSettings(db) },
      submitIdeaInput.parse({ ...words, ...fields }),
    ),
  );
const read = (here: TestCity, idea: { id: string }, activityId: string, staff: boolean) =>
  here.run((db) => answeredIn(db, { id: idea.id, activityId }, { staff }));

async function change(here: TestCity, activity: string, id: string, fields: Record<string, unknown>) {
  const line = (await here.run((db) => listLines(db, activity))).find((one) => one.id === id);
  if (!line) throw new Error("the question is gone");
  const { onlyIf: _, required, ...shown } = questionShown(line, here.city.locales);
  const sent = { ...shown, ...(required ? { required } : {}), ...fields };
  const version = versionOf(questionShown(line, here.city.locales));
  const input = changeQuestionInput.parse({ id, activity, version, ...sent });
  return within(here, await here.superadmin(), (context) => changeQuestion(context, input));
}

test("an idea answers what its board asks: everybody reads what is for everybody, who works on it and its author the rest", async () => {
  const { here, project, board, helped, costs } = await askingBoard();
  const idea = await submit(here, await here.person(), {
    project: project.code,
    [`q_${helped.id}`]: helped.choices[1]?.id,
    [`q_${costs.id}`]: "120,5",
    q_other: "This board never asked for it",
  });
  expect((await read(here, idea, board, false)).map(({ line, value }) => [line.title.en, value])).toEqual([
    ["Whom does it help?", helped.choices[1]?.id],
  ]);
  expect((await read(here, idea, board, true)).map(({ value }) => value)).toEqual([
    helped.choices[1]?.id,
    120.5,
  ]);
});

test("what is missing or wrong is said at its field, and nothing is posted", async () => {
  const { here, project, helped, costs } = await askingBoard();
  const author = await here.person();
  const [help, money] = [`q_${helped.id}`, `q_${costs.id}`];
  await expect(submit(here, author, { project: project.code, [money]: "1000" })).rejects.toMatchObject({
    mistakes: [
      { field: help, key: "needed" },
      { field: money, key: "tooBig" },
    ],
  });
  const long = await ask(here, (await here.run((db) => cityBoard(db))).id, {
    kind: "text",
    "title.en": "Why?",
  });
  await expect(submit(here, author, { [`q_${long.id}`]: "x".repeat(50_000) })).rejects.toMatchObject({
    mistakes: [{ field: `q_${long.id}`, key: "tooLong" }],
  });
  expect(await here.run((db) => db.$count(ideas))).toBe(0);
});

test("where nothing is asked nothing is kept, whatever a form sends", async () => {
  const here = await createTestCity();
  expect((await here.run((db) => cityBoard(db))).asks).toBe(false);
  await submit(here, await here.person(), { q_1: "something" });
  expect(await here.run((db) => db.$count(ideaFields))).toBe(0);
});

test("its author mends what it says; what is asked no more stays as it was said", async () => {
  const { here, project, board, helped, costs } = await askingBoard();
  const author = await here.person();
  const [help, money] = [`q_${helped.id}`, `q_${costs.id}`];
  const first = { [help]: helped.choices[0]?.id, [money]: "9" };
  const { id } = await submit(here, author, { project: project.code, ...first });
  await within(here, await here.superadmin(), (context) =>
    removeQuestion(context, { activity: board, id: costs.id }),
  );
  const edit = (fields: Record<string, unknown>) =>
    here.run((db) =>
      editIdea(
        { db, actor: author },
        { ...editIdeaInput.parse({ ideaId: id, ...words, ...fields }), images: [] },
      ),
    );
  await expect(edit({})).rejects.toMatchObject({ mistakes: [{ field: help, key: "needed" }] });
  await edit({ [help]: helped.choices[1]?.id, [money]: "800" });
  expect((await read(here, { id }, board, true)).map(({ value }) => value)).toEqual([
    helped.choices[1]?.id,
    9,
  ]);
});

test("what was written before signing in is published with what the board still asks", async () => {
  const { here, project, board, helped, costs } = await askingBoard();
  const typed = {
    ...words,
    project: project.code,
    [`q_${helped.id}`]: helped.choices[0]?.id,
    [`q_${costs.id}`]: "7",
  };
  const { payload } = waitingIdea(postIdeaInput.parse(typed), []);
  // Meanwhile staff take a choice away, and ask for something more.
  await change(here, board, helped.id, { "choices.en": "Everybody\nWhoever is old" });
  await ask(here, board, { kind: "text", "title.en": "Why?", required: "on" });
  const author = await here.person();
  const stored = JSON.parse(JSON.stringify(payload));
  const posted = await within(here, author, (context) => publishWaitingIdea(context, stored));
  const answered = await read(here, posted, board, true);
  expect(answered.map(({ line }) => line.title.en)).toContain("What may it cost?");
});

test("once ideas answered, what they answered to stays: bounds, what is needed, and that few read it", async () => {
  const { here, project, board, helped, costs } = await askingBoard();
  const refused = (fields: Record<string, unknown>, why: string) =>
    expect(change(here, board, costs.id, fields)).rejects.toThrow(`surveys.admin.fixed.${why}`);
  await change(here, board, costs.id, { max: "950" });
  // Somebody may be writing to few at this moment, or have written before signing in.
  await refused({ audience: "everybody" }, "audience");
  const answers = { [`q_${helped.id}`]: helped.choices[0]?.id, [`q_${costs.id}`]: "7" };
  await submit(here, await here.person(), { project: project.code, ...answers });
  await refused({ max: "1000" }, "bounds");
  await refused({ required: "on" }, "required");
  await refused({ audience: "everybody" }, "audience");
  await change(here, board, costs.id, { "title.en": "How much may it cost?" });
  await change(here, board, helped.id, { audience: "staff" });
  const lines = await here.run((db) => listAllLines(db, board));
  expect(lines.map(({ title, audience }) => [title.en, audience])).toEqual([
    ["Whom does it help?", "staff"],
    ["How much may it cost?", "staff"],
  ]);
});

test("a board asks what fits beside an idea, and whoever moderates a project asks on its board alone", async () => {
  const { here, project, board } = await askingBoard();
  for (const kind of ["file", "place", "matrix", "section"])
    await expect(ask(here, board, { kind, "title.en": "So?" })).rejects.toThrow();
  const moderator = await moderatorOf(here, [project.id]);
  await ask(here, board, { kind: "text", "title.en": "Why?" }, moderator);
  const city = (await here.run((db) => cityBoard(db))).id;
  const other = await here.run(async (db) => insertBoard(db, await startProject(here)));
  for (const elsewhere of [city, other])
    await expect(ask(here, elsewhere, { kind: "text", "title.en": "Why?" }, moderator)).rejects.toThrow();
  const there = await createTestCity();
  await expect(ask(there, board, { kind: "text", "title.en": "Why?" })).rejects.toThrow();
});

test("a copy of the project asks the same, in questions of its own", async () => {
  const { here, project, helped } = await askingBoard();
  const copy = await within(here, await here.superadmin(), (context) =>
    createProject(context, { title: { en: "Another street" }, template: undefined, copy: project.id }),
  );
  const [board] = await here.run((db) =>
    db.select().from(activities).where(eq(activities.projectId, copy.id)),
  );
  const lines = await here.run((db) => listLines(db, board?.id ?? ""));
  expect(lines.map(({ title, audience }) => [title.en, audience])).toEqual([
    ["Whom does it help?", "everybody"],
    ["What may it cost?", "staff"],
  ]);
  expect(lines[0]?.id).not.toBe(helped.id);
});

test("people read in their data what they answered, and whoever leaves takes it along", async () => {
  const { here, project, helped, costs } = await askingBoard();
  const author = await here.person();
  const answers = { [`q_${helped.id}`]: helped.choices[0]?.id, [`q_${costs.id}`]: "7" };
  await submit(here, author, { project: project.code, ...answers });
  await postIdea(here, { author });
  const { ideas: own } = await here.run((db) => personalData(db, here.city, author.id));
  expect(own).toContainEqual(
    expect.objectContaining({
      answeredToTheBoard: [
        { question: { en: "Whom does it help?" }, answer: helped.choices[0]?.id },
        { question: { en: "What may it cost?" }, answer: 7 },
      ],
    }),
  );
  await here.run((db) =>
    leaveCity({ db, actor: author, city: here.city }, { keep: false, stoneTitle: "Withdrawn" }),
  );
  expect(await here.run((db) => db.$count(ideaFields))).toBe(0);
  expect(await here.run((db) => db.$count(surveyQuestions))).toBe(2);
});

test("of whoever leaves and lets the idea stay, what staff alone were told goes all the same", async () => {
  const { here, project, helped, costs } = await askingBoard();
  const author = await here.person();
  const chosen = helped.choices[0]?.id;
  await submit(here, author, { project: project.code, [`q_${helped.id}`]: chosen, [`q_${costs.id}`]: "7" });
  const words = { keep: true, stoneTitle: "Withdrawn" };
  await here.run((db) => leaveCity({ db, actor: author, city: here.city }, words));
  const [row] = await here.run((db) => db.select().from(ideaFields));
  expect(row?.values).toEqual({ [helped.id]: chosen });
});

test("a board is narrowed by what its ideas chose, and counts what it then shows", async () => {
  const { here, project, board, helped } = await askingBoard();
  const several = await ask(here, board, {
    kind: "multiple",
    "title.en": "When?",
    "choices.en": "Day\nNight",
  });
  const author = await here.person();
  const post = (help: number, when: number[]) =>
    submit(here, author, {
      project: project.code,
      [`q_${helped.id}`]: helped.choices[help]?.id,
      [`q_${several.id}`]: when.map((place) => several.choices[place]?.id ?? ""),
    });
  const [day, both, neither] = [await post(0, [0]), await post(1, [0, 1]), await post(1, [])];
  const shown = async (params: Record<string, string | string[]>) => {
    const state = await here.run(async (db) =>
      readBoard(
        db,
        {
          actor: visitor,
          known: { board: await projectBoard(db, project.code), taxonomy: await loadTaxonomy(db) },
        },
        params,
        20,
      ),
    );
    return {
      ids: state.page.cards.map(({ id }) => id).sort(),
      total: state.counts.total,
      asked: state.asked,
    };
  };
  const by = (line: typeof helped, ...places: number[]) => ({
    [`q_${line.id}`]: places.map((place) => line.choices[place]?.id ?? ""),
  });
  const sorted = (...ideas: { id: string }[]) => ideas.map(({ id }) => id).sort();
  expect(await shown({})).toMatchObject({ ids: sorted(day, both, neither), total: 3 });
  expect(await shown(by(helped, 1))).toMatchObject({ ids: sorted(both, neither), total: 2 });
  expect(await shown(by(several, 0))).toMatchObject({ ids: sorted(day, both), total: 2 });
  expect(await shown({ ...by(several, 0), ...by(helped, 1) })).toMatchObject({ ids: sorted(both), total: 1 });
  expect(await shown({ ...by(several, 1), sort: "random" })).toMatchObject({ ids: sorted(both), total: 1 });
  // What few read narrows nothing, and what is no choice of it neither.
  const { asked } = await shown({ [`q_${helped.id}`]: "nothing of it" });
  expect(asked.map(({ title }) => title.en)).toEqual(["Whom does it help?", "When?"]);
});
