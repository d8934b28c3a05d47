import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { challenges } from "@/db/schema/challenges";
import { activities } from "@/db/schema/city";
import { hasBegun, isWhole } from "@/lib/activities/begun";
import { createActivity, publishActivity } from "@/lib/activities/commands";
import { findActivityById } from "@/lib/activities/queries";
import { saveChallenge } from "@/lib/challenges/commands";
import { saveChallengeInput } from "@/lib/challenges/input";
import { findChallenge } from "@/lib/challenges/queries";
import { challengeShown } from "@/lib/challenges/shown";
import { undecidedChallenges } from "@/lib/challenges/undecided";
import { versionOf } from "@/lib/cities/editing";
import { editIdea } from "@/lib/ideas/editing/commands";
import { submitIdeaInput } from "@/lib/ideas/input";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import { closeChallenge, decidedChallenge, startChallenge } from "@/tests/support/challenges";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeSettings, postIdea, readIdea, within } from "@/tests/support/idea";
import { moderatorOf } from "@/tests/support/moderators";
import { startProject } from "@/tests/support/projects";
import { nora, proveByList, putOnList } from "@/tests/support/residents";

test("a challenge is answered to the second of its window, by the database's clock, and nowhere else", async () => {
  const here = await createTestCity();
  const { id, code } = await startChallenge(here);
  const post = () => postIdea(here, { activity: code });
  const open = (opensAt: Date | null) =>
    here.run((db) => db.update(activities).set({ opensAt }).where(eq(activities.id, id)));
  await open(new Date(Date.now() + 60_000));
  await expect(post()).rejects.toThrow("projects.notOpenYet");
  await open(null);
  await closeChallenge(here, id, "30 seconds");
  const idea = await post();
  expect(await readIdea(here, idea.id)).toMatchObject({ activityId: id });
  await closeChallenge(here, id);
  await expect(post()).rejects.toThrow("board.closed");
  const fan = await here.person();
  await expect(within(here, fan, (context) => supportIdea(context, { ideaId: idea.id }))).rejects.toThrow(
    "idea.refused.boardClosed",
  );
  // What goes to the city's own board goes on.
  expect(await readIdea(here, (await postIdea(here)).id)).toMatchObject({ activityId: here.boardId });
});

test("a draft, another city's challenge and an activity of another kind take no ideas", async () => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  const draft = await startChallenge(here, { publishAt: null });
  const survey = await startChallenge(here, { kind: "survey" });
  const theirs = await startChallenge(elsewhere);
  for (const activity of [draft.code, survey.code, theirs.code])
    await expect(postIdea(here, { activity })).rejects.toThrow("notFound");
});

test("a challenge closes with its project", async () => {
  const here = await createTestCity();
  const project = await startProject(here, { archiveAt: new Date(Date.now() - 1000) });
  const { code } = await startChallenge(here, { projectId: project.id });
  await expect(postIdea(here, { activity: code })).rejects.toThrow("board.closed");
});

test("whom a challenge is for is asked of whoever answers it and of whoever supports an answer", async () => {
  const here = await createTestCity();
  await putOnList(here, nora);
  const { code } = await startChallenge(here, { who: "residents" });
  const [resident, other] = [await here.person(), await here.person()];
  await proveByList(here, resident, nora);
  const idea = await postIdea(here, { activity: code, author: resident });
  await expect(postIdea(here, { activity: code, author: other })).rejects.toThrow("refused.resident");
  await expect(within(here, other, (context) => supportIdea(context, { ideaId: idea.id }))).rejects.toThrow(
    "refused.resident",
  );
});

test("no answer is owed before the day on which the challenge is decided, and none later than the city's own rule", async () => {
  const here = await createTestCity();
  await changeSettings(here, { promiseDays: 30 });
  const { id, code } = await startChallenge(here);
  const decides = (decidesOn: string | null) =>
    here.run((db) => db.update(challenges).set({ decidesOn }).where(eq(challenges.activityId, id)));
  const dueOf = async () => (await readIdea(here, (await postIdea(here, { activity: code })).id)).dueAt;
  const usual = (await readIdea(here, (await postIdea(here)).id)).dueAt;
  expect((await dueOf())?.toISOString()).toMatch(/^2099-06-30T/);
  await decides("2020-01-01");
  expect(await dueOf()).toEqual(usual);
  await decides(null);
  expect(await dueOf()).toEqual(usual);
  await changeSettings(here, { promiseDays: null });
  await decides("2099-06-30");
  expect(await dueOf()).toBeNull();
});

async function saved(here: TestCity, activity: string, fields: Record<string, string>, seen?: string) {
  const now = await here.run((db) => findChallenge(db, activity));
  const version = seen ?? versionOf(challengeShown(now, here.city.locales));
  const input = saveChallengeInput.parse({ activity, version, ...fields });
  return within(here, await here.superadmin(), (context) => saveChallenge(context, input));
}

test("a challenge is published once it says its question, who decides and by when", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { city } = here;
  const { id } = await here.run((db) =>
    createActivity(
      { db, actor, city },
      { kind: "challenge", title: { en: "A cooler square" }, project: null },
    ),
  );
  const publish = () => here.run((db) => publishActivity({ db, actor, city }, { id }));
  const read = async () => (await here.run((db) => findActivityById(db, id))) ?? fail();
  expect(await read()).toMatchObject({ who: "signed_in", state: "draft" });
  await expect(publish()).rejects.toThrow("nothingToDo");
  await here.run((db) =>
    db
      .update(activities)
      .set({ intro: { en: "Why?" } })
      .where(eq(activities.id, id)),
  );
  await expect(publish()).rejects.toThrow("nothingToDo");
  await saved(here, id, { "jury.en": "Ten people drawn by lot", decidesOn: "2099-01-31" });
  expect(await here.run(async (db) => isWhole(db, await read()))).toBe(true);
  await publish();
  expect(await here.run(async (db) => hasBegun(db, await read()))).toBe(false);
  await postIdea(here, { activity: (await read()).code ?? "" });
  expect(await here.run(async (db) => hasBegun(db, await read()))).toBe(true);
});

test("nobody overwrites unseen what another said of a challenge, and its season has to be one of the city's", async () => {
  const here = await createTestCity();
  const { id } = await startChallenge(here);
  const before = versionOf(challengeShown(await here.run((db) => findChallenge(db, id)), here.city.locales));
  await saved(here, id, { "jury.en": "The council" });
  expect(await saved(here, id, { "jury.en": "The mayor" }, before)).toMatchObject({ ok: false });
  await expect(saved(here, id, { "jury.en": "The mayor", seasonId: id })).rejects.toThrow("notFound");
});

test("whoever moderates the project says what is looked for, and nobody from elsewhere", async () => {
  const here = await createTestCity();
  const [own, others] = [await startProject(here), await startProject(here)];
  const { id } = await startChallenge(here, { projectId: own.id });
  const input = saveChallengeInput.parse({ activity: id, "jury.en": "The street" });
  const by = async (projectId: string) => {
    const actor = await moderatorOf(here, [projectId]);
    return within(here, actor, (context) => saveChallenge(context, input));
  };
  await expect(by(others.id)).rejects.toThrow();
  expect(await by(own.id)).toMatchObject({ ok: false });
});

function fail(): never {
  throw new Error("the challenge is gone");
}

test("staff are reminded of a challenge from the day after the one by which it was to be decided, until it is", async () => {
  const here = await createTestCity();
  const { id } = await decidedChallenge(here);
  const decides = (values: Partial<typeof challenges.$inferInsert>) =>
    here.run((db) => db.update(challenges).set(values).where(eq(challenges.activityId, id)));
  const seen = () => here.run((db) => undecidedChallenges(db, "2027-03-04"));
  await decides({ decidesOn: "2027-03-01" });
  expect(await seen()).toEqual([]);
  await decides({ recognisedAt: null });
  expect(await seen()).toEqual([{ id, title: "A cooler square", days: 3 }]);
  await decides({ decidesOn: "2027-03-04" });
  expect(await seen()).toEqual([]);
});

test("an answer is changed while the challenge is open, and stands as it is once it is closed", async () => {
  const here = await createTestCity();
  const { id, code } = await startChallenge(here);
  const { id: ideaId, author } = await postIdea(here, { activity: code });
  const elsewhere = await postIdea(here, { author });
  const change = (one: string) => {
    const words = { title: "Two benches under it", text: "There is shade enough for two of them." };
    const input = { ...submitIdeaInput.parse(words), ideaId: one, images: [] };
    return here.run((db) => editIdea({ db, actor: author }, input));
  };
  await change(ideaId);
  await closeChallenge(here, id);
  await expect(change(ideaId)).rejects.toThrow("board.edit.refused.judged");
  await change(elsewhere.id);
});
