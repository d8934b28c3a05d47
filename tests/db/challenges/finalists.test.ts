import { and, eq, like, or } from "drizzle-orm";
import { expect, test } from "vitest";
import { activities } from "@/db/schema/city";
import { events, mails } from "@/db/schema/events";
import { setRules } from "@/lib/activities/commands";
import { setRulesInput } from "@/lib/activities/input";
import { findActivityById } from "@/lib/activities/queries";
import { rulesShown } from "@/lib/activities/shown";
import { announceFinalists, announceRecognition } from "@/lib/challenges/announcing/commands";
import { takeBackFinalist } from "@/lib/challenges/finalists/commands";
import { compareIdeas } from "@/lib/challenges/finalists/comparing";
import { finalistOf } from "@/lib/challenges/finalists/queries";
import { finalistShown } from "@/lib/challenges/finalists/shown";
import { stands } from "@/lib/challenges/finalists/view";
import { findChallenge } from "@/lib/challenges/queries";
import { versionOf } from "@/lib/cities/editing";
import { factsOf } from "@/lib/engagement/scoring/facts";
import { withdrawIdea } from "@/lib/ideas/editing/commands";
import { mergeIdeas } from "@/lib/ideas/merging/commands";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import { readLedger } from "@/lib/ideas/timeline/queries";
import {
  challengeWithFinalists,
  closeChallenge,
  decidedChallenge,
  finalistsOf,
  name,
  startChallenge,
} from "@/tests/support/challenges";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea, readIdea, within } from "@/tests/support/idea";
import { moderatorOf } from "@/tests/support/moderators";
import { insertBoard, startProject } from "@/tests/support/projects";

const mailsTo = async (here: TestCity, personId: string) =>
  here.run((db) => db.select().from(mails).where(eq(mails.personId, personId)));

test("finalists are named once nobody can post any more, and seen by nobody before they are announced", async () => {
  const here = await createTestCity();
  const { id: activity, code } = await startChallenge(here);
  const { id: idea, author } = await postIdea(here, { activity: code });
  const staff = await here.superadmin();
  await expect(name(here, staff, { activity, idea })).rejects.toThrow("challenges.refused.stillOpen");
  await closeChallenge(here, activity);
  await name(here, staff, { activity, idea, "reason.en": "Shade for little money." });
  expect(await readIdea(here, idea)).toMatchObject({ distinction: null });
  expect(await here.run((db) => finalistOf(db, idea))).toBeNull();
  expect(await mailsTo(here, author.id)).toEqual([]);
  await within(here, staff, (context) => announceFinalists(context, { activity }));
  expect(await readIdea(here, idea)).toMatchObject({ distinction: "finalist" });
  expect(await here.run((db) => finalistOf(db, idea))).toMatchObject({
    reason: { en: "Shade for little money." },
  });
  const [mail] = await mailsTo(here, author.id);
  expect(mail?.subject).toContain("finalist");
  expect(mail?.text).toContain("Shade for little money.");
  expect((await here.run((db) => readLedger(db, idea))).map(({ verb }) => verb)).toContain(
    "challenge.finalistNamed",
  );
  await expect(within(here, staff, (context) => announceFinalists(context, { activity }))).rejects.toThrow(
    "challenges.refused.nobody",
  );
});

test("only ideas of the challenge that everybody sees are named, by whoever manages it", async () => {
  const here = await createTestCity();
  const [own, others] = [await startProject(here), await startProject(here)];
  const { id: activity, code } = await startChallenge(here, { projectId: own.id });
  const idea = await postIdea(here, { activity: code });
  const [elsewhere, withdrawn] = [await postIdea(here), await postIdea(here, { activity: code })];
  await here.run((db) => withdrawIdea({ db, actor: withdrawn.author }, { ideaId: withdrawn.id }));
  await closeChallenge(here, activity);
  const moderator = await moderatorOf(here, [own.id]);
  await expect(name(here, moderator, { activity, idea: elsewhere.id })).rejects.toThrow("notFound");
  await expect(name(here, moderator, { activity, idea: withdrawn.id })).rejects.toThrow("notPublic");
  for (const actor of [
    await moderatorOf(here, [others.id]),
    idea.author,
    await here.person({ role: "policy_maker" }),
  ])
    await expect(name(here, actor, { activity, idea: idea.id })).rejects.toThrow();
  await name(here, moderator, { activity, idea: idea.id });
  expect(await finalistsOf(here, activity)).toHaveLength(1);
});

test("two who write why at once do not overwrite each other unseen", async () => {
  const here = await createTestCity();
  const { id: activity, shade, staff } = await challengeWithFinalists(here);
  const [before] = await finalistsOf(here, activity);
  const version = versionOf(finalistShown(before ?? null, here.city.locales));
  await name(here, staff, { activity, idea: shade.id, "reason.en": "The first wrote this." });
  const second = await name(here, staff, {
    activity,
    idea: shade.id,
    version,
    "reason.en": "And this the second.",
  });
  expect(second).toMatchObject({ ok: false, conflict: { theirs: { "reason.en": "The first wrote this." } } });
});

test("a finalist that is taken back is told why, and its history keeps both", async () => {
  const here = await createTestCity();
  const { id: activity, shade, staff } = await challengeWithFinalists(here);
  const takeBack = (why: string) =>
    within(here, staff, (context) => takeBackFinalist(context, { activity, idea: shade.id, why }));
  await expect(takeBack("")).rejects.toThrow("challenges.refused.whyTakenBack");
  await takeBack("The square is a monument.");
  expect(await readIdea(here, shade.id)).toMatchObject({ distinction: null });
  expect((await finalistsOf(here, activity)).filter(stands).map(({ ideaId }) => ideaId)).not.toContain(
    shade.id,
  );
  const told = await mailsTo(here, shade.author.id);
  expect(told.some(({ text }) => text?.includes("The square is a monument."))).toBe(true);
  const verbs = (await here.run((db) => readLedger(db, shade.id))).map(({ verb }) => verb);
  expect(verbs).toEqual(["challenge.finalistNamed", "challenge.finalistTakenBack"]);
  const deeds = await here.run((db) =>
    db
      .select({ actor: events.actorId, role: events.actorRole })
      .from(events)
      .where(and(eq(events.subjectId, shade.id), like(events.verb, "challenge.%"))),
  );
  expect(deeds).toEqual([
    { actor: staff.id, role: "superadmin" },
    { actor: staff.id, role: "superadmin" },
  ]);
  // It can come in again, as if for the first time.
  await name(here, staff, { activity, idea: shade.id });
  await within(here, staff, (context) => announceFinalists(context, { activity }));
  expect(await readIdea(here, shade.id)).toMatchObject({ distinction: "finalist" });
});

test("whoever is recognised is told, so is everybody else who answered, and nothing changes after that", async () => {
  const here = await createTestCity();
  const { id: activity, shade, fountain, chess, staff } = await challengeWithFinalists(here);
  const recognise = () => within(here, staff, (context) => announceRecognition(context, { activity }));
  await expect(recognise()).rejects.toThrow("challenges.refused.noAward");
  await expect(name(here, staff, { activity, idea: fountain.id, award: "mention" })).rejects.toThrow(
    "challenges.refused.words",
  );
  await name(here, staff, { activity, idea: shade.id, award: "winner", "awardGets.en": "Built in May" });
  await name(here, staff, {
    activity,
    idea: fountain.id,
    award: "mention",
    "awardWords.en": "For the boldest",
  });
  expect(await readIdea(here, shade.id)).toMatchObject({ distinction: "finalist" });
  await recognise();
  expect((await readIdea(here, shade.id)).distinction).toBe("winner");
  expect((await readIdea(here, fountain.id)).distinction).toBe("mention");
  expect((await readIdea(here, chess.id)).distinction).toBeNull();
  expect((await here.run((db) => findChallenge(db, activity))).recognisedAt).not.toBeNull();
  const textsTo = async (person: string) => (await mailsTo(here, person)).map(({ text }) => text).join("\n");
  expect(await textsTo(shade.author.id)).toContain("Built in May");
  expect(await textsTo(fountain.author.id)).toContain("For the boldest");
  expect(await textsTo(chess.author.id)).toContain("is decided");
  expect(await mailsTo(here, chess.author.id)).toHaveLength(1);
  await expect(recognise()).rejects.toThrow("challenges.refused.recognised");
  await expect(name(here, staff, { activity, idea: chess.id })).rejects.toThrow("refused.recognised");
  await expect(
    within(here, staff, (context) => takeBackFinalist(context, { activity, idea: shade.id, why: "No" })),
  ).rejects.toThrow("refused.recognised");
});

test("a finalist that was withdrawn is shown as gone, without its title, and cannot be recognised", async () => {
  const here = await createTestCity();
  const { id: activity, shade, staff } = await challengeWithFinalists(here);
  await name(here, staff, { activity, idea: shade.id, award: "winner" });
  await here.run((db) => withdrawIdea({ db, actor: shade.author }, { ideaId: shade.id }));
  const [gone] = (await finalistsOf(here, activity)).filter(({ ideaId }) => ideaId === shade.id);
  expect(gone).toMatchObject({ idea: { visibility: "withdrawn", title: "", author: "" } });
  const recognise = () => within(here, staff, (context) => announceRecognition(context, { activity }));
  await expect(recognise()).rejects.toThrow("challenges.refused.goneAward");
  await within(here, staff, (context) =>
    takeBackFinalist(context, { activity, idea: shade.id, why: "Its author took it back." }),
  );
  await expect(recognise()).rejects.toThrow("challenges.refused.noAward");
});

test("one that was withdrawn before it was announced holds the announcement up, and is taken out without a word", async () => {
  const here = await createTestCity();
  const { id: activity, code } = await startChallenge(here);
  const { id: idea, author } = await postIdea(here, { activity: code });
  await closeChallenge(here, activity);
  const staff = await here.superadmin();
  await name(here, staff, { activity, idea });
  await here.run((db) => withdrawIdea({ db, actor: author }, { ideaId: idea }));
  await expect(within(here, staff, (context) => announceFinalists(context, { activity }))).rejects.toThrow(
    "challenges.refused.gone",
  );
  await within(here, staff, (context) => takeBackFinalist(context, { activity, idea, why: "" }));
  expect(await finalistsOf(here, activity)).toEqual([]);
  expect(await mailsTo(here, author.id)).toEqual([]);
});

test("a finalist does not become part of another idea, and another may become part of it", async () => {
  const here = await createTestCity();
  const { shade, chess, staff } = await challengeWithFinalists(here);
  const merge = (ideaId: string, intoId: string) =>
    within(here, staff, (context) => mergeIdeas(context, { ideaId, intoId }));
  await expect(merge(shade.id, chess.id)).rejects.toThrow("merging.refused.finalist");
  await merge(chess.id, shade.id);
});

test("being a finalist is a deed of its own, once, as long as it stands", async () => {
  const here = await createTestCity();
  const { id: activity, shade, chess, staff } = await challengeWithFinalists(here);
  const deedsOf = async (person: string) =>
    (await here.run((db) => factsOf(db, [person])))
      .map(({ deed }) => deed)
      .filter((deed) => deed === "ideaFinalist");
  expect(await deedsOf(shade.author.id)).toHaveLength(1);
  expect(await deedsOf(chess.author.id)).toEqual([]);
  const why = "The square is a monument.";
  await within(here, staff, (context) => takeBackFinalist(context, { activity, idea: shade.id, why }));
  expect(await deedsOf(shade.author.id)).toEqual([]);
});

test("nobody's support comes to a board that is not for all by a merger from elsewhere", async () => {
  const here = await createTestCity();
  const { code } = await startChallenge(here, { who: "signed_in" });
  const project = await startProject(here);
  const boardId = await here.run((db) => insertBoard(db, project));
  const [one, into, beside] = [
    await postIdea(here, { activity: code }),
    await postIdea(here, { project: project.code }),
    await postIdea(here, { project: project.code }),
  ];
  await here.run((db) => db.update(activities).set({ who: "residents" }).where(eq(activities.id, boardId)));
  const staff = await here.superadmin();
  const merge = (ideaId: string) =>
    within(here, staff, (context) => mergeIdeas(context, { ideaId, intoId: into.id }));
  await expect(merge(one.id)).rejects.toThrow("merging.refused.board");
  await merge(beside.id);
});

test("once finalists are named the window stays as it was", async () => {
  const here = await createTestCity();
  const { id, staff } = await challengeWithFinalists(here);
  const activity = await here.run((db) => findActivityById(db, id));
  if (!activity) throw new Error("the challenge is gone");
  const version = versionOf(rulesShown(activity, here.city.timeZone));
  const input = setRulesInput.parse({
    ...{ id, version, who: "signed_in", results: "public", closesAt: "2099-01-01T10:00" },
  });
  await expect(within(here, staff, (context) => setRules(context, input))).rejects.toThrow(
    "challenges.refused.reopened",
  );
});

test("ideas are compared by what people gave them, and only those of the challenge", async () => {
  const here = await createTestCity();
  const { id: activity, code } = await startChallenge(here);
  const [liked, quiet] = [await postIdea(here, { activity: code }), await postIdea(here, { activity: code })];
  await postIdea(here);
  await within(here, await here.person(), (context) => supportIdea(context, { ideaId: liked.id }));
  const { rows, more } = await here.run((db) =>
    compareIdeas(db, activity, { by: "supports", neighbourhoodId: null, page: 0 }),
  );
  expect(rows.map(({ id, supports }) => [id, supports])).toEqual([
    [liked.id, 1],
    [quiet.id, 0],
  ]);
  expect(more).toBe(false);
});

test("another city sees nothing of a challenge and changes nothing of it", async () => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  const { id: activity, chess, shade } = await decidedChallenge(here);
  expect(await finalistsOf(elsewhere, activity)).toEqual([]);
  expect(await elsewhere.run((db) => finalistOf(db, shade.id))).toBeNull();
  const actor = await elsewhere.superadmin();
  await expect(name(elsewhere, actor, { activity, idea: chess.id })).rejects.toThrow("notFound");
  const told = await elsewhere.run((db) =>
    db
      .select()
      .from(events)
      .where(or(like(events.verb, "challenge.%"), eq(events.activityId, activity))),
  );
  expect(told).toEqual([]);
});
