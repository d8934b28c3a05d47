import { describe, expect, test } from "vitest";
import { publishActivity, setRules } from "@/lib/activities/commands";
import { setRulesInput } from "@/lib/activities/input";
import { findActivityById } from "@/lib/activities/queries";
import {
  addQuestion,
  changeQuestion,
  moveQuestion,
  removeQuestion,
} from "@/lib/activities/questions/commands";
import { addQuestionInput, changeQuestionInput } from "@/lib/activities/questions/input";
import { listAllLines } from "@/lib/activities/questions/queries";
import { questionShown } from "@/lib/activities/questions/shown";
import { rulesShown } from "@/lib/activities/shown";
import { versionOf } from "@/lib/cities/editing";
import { startActivity } from "@/tests/support/activities";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { choosing, readLines, saveAnswers, send, startSurvey } from "@/tests/support/surveys";

async function add(here: TestCity, activity: string, fields: Record<string, unknown>) {
  const input = addQuestionInput.parse({ activity, ...fields });
  return within(here, await here.superadmin(), (context) => addQuestion(context, input));
}

/** As its form would send it, with what is changed. */
async function change(here: TestCity, activity: string, id: string, fields: Record<string, unknown>) {
  const line = (await readLines(here, activity)).find((one) => one.id === id);
  if (!line) throw new Error("the question is gone");
  const shown = questionShown(line, here.city.locales);
  const { onlyIf: _, required, ...rest } = shown;
  const onlyIf = (line.condition?.choices ?? []).map((choice) => `${line.condition?.question}:${choice}`);
  const sent = { ...rest, ...(required ? { required: "on" } : {}), onlyIf, ...fields };
  const input = changeQuestionInput.parse({ id, activity, version: versionOf(shown), ...sent });
  return within(here, await here.superadmin(), (context) => changeQuestion(context, input));
}

const titles = async (here: TestCity, id: string) => (await readLines(here, id)).map(({ title }) => title.en);

test("a survey is written question by question, put in order, and published once it asks something", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { id } = await startActivity(here, { publishAt: null });
  const publish = () => within(here, actor, (context) => publishActivity(context, { id }));
  await add(here, id, { kind: "section", "title.en": "You" });
  await expect(publish()).rejects.toThrow("activities.admin.nothingToDo");
  await add(here, id, { kind: "text", "title.en": "Anything else?" });
  const way = await add(here, id, { kind: "single", "title.en": "Which way?", "choices.en": "Bus\nTram" });
  const move = { activity: id, id: way.id, direction: "up" } as const;
  await within(here, actor, (context) => moveQuestion(context, move));
  expect(await titles(here, id)).toEqual(["You", "Which way?", "Anything else?"]);
  await publish();
  expect((await here.run((db) => findActivityById(db, id)))?.state).toBe("open");
});

test("what cannot be answered is refused when it is written", async () => {
  const here = await createTestCity();
  const { id } = await startActivity(here);
  const title = { "title.en": "So?" };
  await expect(add(here, id, { kind: "single", ...title, "choices.en": "One" })).rejects.toThrow(
    "twoChoices",
  );
  await expect(add(here, id, { kind: "matrix", ...title, "choices.en": "A\nB" })).rejects.toThrow("oneRow");
  await expect(add(here, id, { kind: "scale", ...title, min: "5", max: "1" })).rejects.toThrow("scaleBounds");
  await expect(add(here, id, { kind: "number", ...title, min: "5", max: "1" })).rejects.toThrow(
    "numberBounds",
  );
  const many = Array.from({ length: 31 }, (_, index) => `Choice ${index}`).join("\n");
  await expect(add(here, id, { kind: "multiple", ...title, "choices.en": many })).rejects.toThrow(
    "tooManyChoices",
  );
  expect(await titles(here, id)).toEqual([]);
});

describe("a question that depends on another", () => {
  test("comes after it, and keeps it and its choices in place", async () => {
    const here = await createTestCity();
    const actor = await here.superadmin();
    const survey = await startSurvey(here, [
      { kind: "single", choices: ["Bus", "Tram"] },
      { kind: "text", onlyIf: [0, 1] },
    ]);
    const [way, why] = survey.lines;
    if (!way || !why) throw new Error("two lines");
    const up = { activity: survey.id, id: why.id, direction: "up" } as const;
    await expect(within(here, actor, (context) => moveQuestion(context, up))).rejects.toThrow("dependsOn");
    const remove = { activity: survey.id, id: way.id };
    await expect(within(here, actor, (context) => removeQuestion(context, remove))).rejects.toThrow(
      "dependsOn",
    );
    await expect(change(here, survey.id, way.id, { "choices.en": "Bus\nBoat\nFerry" })).resolves.toEqual({
      ok: true,
    });
    await expect(change(here, survey.id, way.id, { "choices.en": "Bus\nFerry" })).rejects.toThrow(
      "dependsOn",
    );
    const ahead = `${why.id}:${why.id}`;
    await expect(change(here, survey.id, way.id, { onlyIf: ahead })).rejects.toThrow("notEarlier");
  });
});

describe("once somebody answered", () => {
  test("words, order and further choices can change, and what answers were given to cannot", async () => {
    const here = await createTestCity();
    const ada = await here.person();
    const actor = await here.superadmin();
    const survey = await startSurvey(here, [
      { kind: "single", choices: ["Bus", "Tram"] },
      { kind: "scale", min: 1, max: 5 },
    ]);
    const [way, scale] = survey.lines;
    if (!way || !scale) throw new Error("two lines");
    await saveAnswers(here, ada, survey, choosing(survey.lines, 0));
    await send(here, ada, survey);
    expect(await change(here, survey.id, way.id, { "choices.en": "Tram\nBoat", "title.en": "How?" })).toEqual(
      {
        ok: true,
      },
    );
    const [after] = await readLines(here, survey.id);
    expect(after?.title.en).toBe("How?");
    expect(after?.choices.find(({ id }) => id === way.choices[0]?.id)).toMatchObject({ archived: true });
    await expect(change(here, survey.id, scale.id, { max: "7" })).rejects.toThrow("fixed.bounds");
    await expect(change(here, survey.id, scale.id, { required: "on" })).rejects.toThrow("fixed.required");
    await within(here, actor, (context) => removeQuestion(context, { activity: survey.id, id: way.id }));
    expect(await titles(here, survey.id)).toEqual(["Question 2"]);
    const kept = await here.run((db) => listAllLines(db, survey.id));
    expect(kept.map(({ id, archived }) => [id, archived])).toEqual([
      [scale.id, false],
      [way.id, true],
    ]);
  });

  test("it stays as anonymous as it was promised to be", async () => {
    const here = await createTestCity();
    const survey = await startSurvey(here, [{ kind: "single", choices: ["Bus", "Tram"] }], {
      anonymous: true,
    });
    const rule = async (fields: Record<string, unknown>) => {
      const activity = await here.run((db) => findActivityById(db, survey.id));
      if (!activity) throw new Error("gone");
      const version = versionOf(rulesShown(activity, here.city.timeZone));
      const input = setRulesInput.parse({
        id: survey.id,
        version,
        who: "everyone",
        results: "public",
        ...fields,
      });
      return within(here, await here.superadmin(), (context) => setRules(context, input));
    };
    expect(await rule({})).toEqual({ ok: true });
    expect(await rule({ anonymous: "on" })).toEqual({ ok: true });
    await saveAnswers(here, await here.person(), survey, choosing(survey.lines, 0));
    await expect(rule({})).rejects.toThrow("activities.admin.anonymousStays");
    expect(await rule({ anonymous: "on", results: "private" })).toEqual({ ok: true });
  });
});

test("of two who change the same question at once, the second sees both", async () => {
  const here = await createTestCity();
  const survey = await startSurvey(here, [{ kind: "text" }]);
  const [line] = survey.lines;
  if (!line) throw new Error("one line");
  const version = versionOf(questionShown(line, here.city.locales));
  const sent = (title: string) =>
    changeQuestionInput.parse({ id: line.id, activity: survey.id, version, "title.en": title });
  const actor = await here.superadmin();
  const save = (title: string) => within(here, actor, (context) => changeQuestion(context, sent(title)));
  expect(await save("Theirs")).toEqual({ ok: true });
  expect(await save("Mine")).toMatchObject({ ok: false, conflict: { theirs: { "title.en": "Theirs" } } });
});

test("nobody but who manages activities writes questions", async () => {
  const here = await createTestCity();
  const { id } = await startActivity(here);
  for (const role of ["citizen", "moderator", "policy_maker"] as const) {
    const actor = await here.person({ role });
    const input = addQuestionInput.parse({ activity: id, kind: "text", "title.en": "No" });
    await expect(within(here, actor, (context) => addQuestion(context, input))).rejects.toThrow();
  }
});
