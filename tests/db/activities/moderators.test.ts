import { expect, test } from "vitest";
import {
  createActivity,
  endActivity,
  publishActivity,
  sayOutcome,
  setRules,
} from "@/lib/activities/commands";
import { setRulesInput } from "@/lib/activities/input";
import { canReadActivity, canReadResults } from "@/lib/activities/policy";
import { findActivityById, listAllActivities } from "@/lib/activities/queries";
import { removeQuestion } from "@/lib/activities/questions/commands";
import { outcomeShown, rulesShown } from "@/lib/activities/shown";
import { versionOf } from "@/lib/cities/editing";
import { checkIn, checkInByCode, register } from "@/lib/meetings/commands";
import type { Person, Role } from "@/lib/people/actor";
import { startActivity } from "@/tests/support/activities";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { startMeeting } from "@/tests/support/meetings";
import { moderatorOf } from "@/tests/support/moderators";
import { startProject } from "@/tests/support/projects";
import { readLines, startSurvey } from "@/tests/support/surveys";

/** Two projects with a draft survey each, and one of the city's own; somebody moderates the first. */
async function threeSurveys(role: Role) {
  const here = await createTestCity();
  const [own, other] = [await startProject(here), await startProject(here)];
  const survey = (projectId: string | null) =>
    startSurvey(here, [{ kind: "text" }, { kind: "text" }], { projectId, publishAt: null });
  const surveys = { own: await survey(own.id), other: await survey(other.id), alone: await survey(null) };
  return { here, own, other, surveys, mo: await moderatorOf(here, [own.id], role) };
}

async function read(here: TestCity, id: string) {
  const activity = await here.run((db) => findActivityById(db, id));
  if (!activity) throw new Error("the activity is gone");
  return activity;
}

async function runThrough(
  here: TestCity,
  actor: Person,
  { id, lines }: { id: string; lines: { id: string }[] },
) {
  const rules = rulesShown(await read(here, id), here.city.timeZone);
  const wanted = {
    id,
    version: versionOf(rules),
    who: "signed_in",
    results: "private",
    opensAt: "",
    closesAt: "",
  };
  const said = {
    id,
    version: versionOf(outcomeShown({ outcome: {} }, here.city.locales)),
    outcome: { en: "Trees it is." },
  };
  const steps = [
    () => within(here, actor, (context) => setRules(context, setRulesInput.parse(wanted))),
    () => within(here, actor, (context) => removeQuestion(context, { activity: id, id: lines[0]?.id ?? "" })),
    () => within(here, actor, (context) => publishActivity(context, { id })),
    () => within(here, actor, (context) => endActivity(context, { id })),
    () => within(here, actor, (context) => sayOutcome(context, said)),
  ];
  const done: PromiseSettledResult<unknown>[] = [];
  for (const step of steps) done.push(...(await Promise.allSettled([step()])));
  return done;
}

const refused = { status: "rejected", reason: { message: "errors.forbidden" } };

for (const role of ["moderator", "external_moderator"] as const) {
  test(`a ${role} begins, rules, asks, publishes and ends in the own projects`, async () => {
    const { here, own, surveys, mo } = await threeSurveys(role);
    const input = { kind: "survey", title: { en: "Which trees?" }, project: own.id } as const;
    const { id } = await within(here, mo, (context) => createActivity(context, input));
    expect((await read(here, id)).projectId).toBe(own.id);
    for (const done of await runThrough(here, mo, surveys.own)) expect(done.status).toBe("fulfilled");
    const after = await read(here, surveys.own.id);
    expect(after).toMatchObject({ state: "ended", who: "signed_in", outcome: { en: "Trees it is." } });
    expect(await readLines(here, surveys.own.id)).toHaveLength(1);
  });

  test(`a ${role} does nothing to what is in another project or stands alone`, async () => {
    const { here, other, surveys, mo } = await threeSurveys(role);
    for (const project of [other.id, null]) {
      const input = { kind: "survey", title: { en: "No" }, project } as const;
      await expect(within(here, mo, (context) => createActivity(context, input))).rejects.toThrow(
        "errors.forbidden",
      );
    }
    for (const survey of [surveys.other, surveys.alone]) {
      for (const done of await runThrough(here, mo, survey)) expect(done).toMatchObject(refused);
      expect(await read(here, survey.id)).toMatchObject({ state: "draft", who: "everyone", outcome: {} });
      expect(await readLines(here, survey.id)).toHaveLength(2);
    }
  });
}

test("drafts and private results are read by who moderates their project, and by no other's moderator", async () => {
  const { here, surveys, mo } = await threeSurveys("external_moderator");
  const [own, other, alone] = [
    await read(here, surveys.own.id),
    await read(here, surveys.other.id),
    await read(here, surveys.alone.id),
  ];
  expect([own, other, alone].map((one) => canReadActivity(mo, one))).toEqual([true, false, false]);
  const secret = [own, other, alone].map((one) => ({ ...one, state: "ended", results: "private" }) as const);
  expect(secret.map((one) => canReadResults(mo, one))).toEqual([true, false, false]);
  const listed = await here.run((db) => listAllActivities(db, [own.projectId ?? ""]));
  expect(listed.map(({ id }) => id)).toEqual([own.id]);
});

test("at the door of a meeting the moderators of its project check people in, and no others", async () => {
  const { here, own, other, mo } = await threeSurveys("moderator");
  const guest = await here.person();
  for (const [project, may] of [
    [own.id, true],
    [other.id, false],
  ] as const) {
    const meeting = await startMeeting(here, {}, { projectId: project });
    await here.run((db) => register({ db, actor: guest }, { code: meeting.code }));
    const came = { activity: meeting.id, person: guest.id };
    const checking = await Promise.allSettled([
      within(here, mo, (context) => checkIn(context, came)),
      within(here, mo, (context) => checkInByCode(context, { activity: meeting.id, code: "nothing" })),
    ]);
    const sentence = may ? "meetings.admin.noCode" : "errors.forbidden";
    expect(checking[0]?.status).toBe(may ? "fulfilled" : "rejected");
    expect(checking[1]).toMatchObject({ reason: { message: sentence } });
  }
});

test("a moderator without a project has no right over any, nor has somebody else who is named in one", async () => {
  const { here, own, surveys } = await threeSurveys("moderator");
  const { id } = await startActivity(here, { projectId: own.id, publishAt: null });
  for (const actor of [
    await moderatorOf(here, [], "moderator"),
    await moderatorOf(here, [own.id], "citizen"),
  ]) {
    for (const done of await runThrough(here, actor, surveys.own)) expect(done).toMatchObject(refused);
    expect(canReadActivity(actor, await read(here, id))).toBe(false);
  }
});
