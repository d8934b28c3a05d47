import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { activities } from "@/db/schema/city";
import { people } from "@/db/schema/people";
import { sayOutcome } from "@/lib/activities/commands";
import { sayOutcomeInput } from "@/lib/activities/input";
import { findActivityById } from "@/lib/activities/queries";
import { outcomeShown } from "@/lib/activities/shown";
import { announceFinalists, announceRecognition } from "@/lib/challenges/announcing/commands";
import { versionOf } from "@/lib/cities/editing";
import { followActivity, unfollowActivity } from "@/lib/following/commands";
import { listFollowed } from "@/lib/following/queries";
import { tellInCity } from "@/lib/following/tell";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import type { Person } from "@/lib/people/actor";
import { startActivity } from "@/tests/support/activities";
import { closeChallenge, name, startChallenge } from "@/tests/support/challenges";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { say, startDebate } from "@/tests/support/debates";
import { postIdea, within } from "@/tests/support/idea";
import { startPoll, vote } from "@/tests/support/polls";
import { clockAt, mailsOf } from "@/tests/support/updates";

const follow = (here: TestCity, actor: Person, id: string) =>
  here.run((db) => followActivity({ db, actor }, { id }));
const tell = (here: TestCity) => here.run((db) => tellInCity(db, here.city, clockAt(here, "2026-11-27", 10)));
const end = (here: TestCity, id: string) =>
  here.run((db) => db.update(activities).set({ closesAt: sql`now()` }).where(eq(activities.id, id)));
const told = async (here: TestCity) =>
  (await mailsOf(here, "followed")).map(({ personId, subject }) => ({ personId, subject }));

async function sayWhatCame(here: TestCity, id: string) {
  const actor = await here.superadmin();
  const activity = await here.run((db) => findActivityById(db, id));
  if (!activity) throw new Error("the activity is gone");
  const version = versionOf(outcomeShown(activity, here.city.locales));
  const input = sayOutcomeInput.parse({ id, version, "outcome.en": "The crossing gets lights." });
  await here.run((db) => sayOutcome({ db, actor, city: here.city }, input));
}

test("a debate, a poll and a survey are followed; a board, an information and a draft are not", async () => {
  const here = await createTestCity();
  const ada = await here.person();
  const debate = await startDebate(here);
  await follow(here, ada, debate.id);
  await follow(here, ada, debate.id);
  expect((await here.run((db) => listFollowed(db, ada.id))).activities).toMatchObject([
    { id: debate.id, kind: "debate" },
  ]);
  await here.run((db) => unfollowActivity({ db, actor: ada }, debate));
  expect((await here.run((db) => listFollowed(db, ada.id))).activities).toEqual([]);
  const information = await startActivity(here, { kind: "information" });
  const draft = await startActivity(here, { publishAt: null });
  for (const id of [information.id, draft.id, here.boardId])
    await expect(follow(here, ada, id)).rejects.toThrow();
});

test("whoever argued or follows hears once that a debate's results are out, and once what came of it", async () => {
  const here = await createTestCity();
  const debate = await startDebate(here);
  const [fan, debater] = [await here.person(), await here.person({ reviewed: true })];
  await follow(here, fan, debate.id);
  // Who does both is told once.
  await follow(here, debater, debate.id);
  await say(here, debater, debate, "for");
  await tell(here);
  expect(await told(here)).toEqual([]);
  await end(here, debate.id);
  await Promise.all([tell(here), tell(here)]);
  const results = await told(here);
  expect(results.map(({ personId }) => personId).sort()).toEqual([fan.id, debater.id].sort());
  expect(results.every(({ subject }) => subject.startsWith("The results are out"))).toBe(true);
  await sayWhatCame(here, debate.id);
  await tell(here);
  await sayWhatCame(here, debate.id).catch(() => {});
  await tell(here);
  const all = await told(here);
  expect(all.slice(2).map(({ subject }) => subject.slice(0, 16))).toEqual([
    "What came of it:",
    "What came of it:",
  ]);
  expect(all).toHaveLength(4);
});

test("whoever follows a challenge or supports an answer hears that it is decided, and its authors at once and once", async () => {
  const here = await createTestCity();
  const { id, code } = await startChallenge(here);
  const { id: idea, author } = await postIdea(here, { activity: code });
  const [fan, supporter] = [await here.person(), await here.person()];
  await follow(here, fan, id);
  await within(here, supporter, (context) => supportIdea(context, { ideaId: idea }));
  await closeChallenge(here, id);
  await tell(here);
  expect(await told(here)).toEqual([]);
  const staff = await here.superadmin();
  await name(here, staff, { activity: id, idea, award: "winner" });
  await within(here, staff, (context) => announceFinalists(context, { activity: id }));
  await within(here, staff, (context) => announceRecognition(context, { activity: id }));
  await tell(here);
  await tell(here);
  expect((await told(here)).map(({ personId }) => personId).sort()).toEqual([fan.id, supporter.id].sort());
  expect((await mailsOf(here, "city")).filter(({ personId }) => personId === author.id)).toHaveLength(2);
});

test("whoever took part and wants no mail of what comes of that hears nothing, but of what they follow", async () => {
  const here = await createTestCity();
  const debate = await startDebate(here);
  const [fan, debater] = [await here.person(), await here.person({ reviewed: true })];
  await here.run((db) => db.update(people).set({ mailAnswers: false }));
  await follow(here, fan, debate.id);
  await say(here, debater, debate, "for");
  await end(here, debate.id);
  await tell(here);
  expect((await told(here)).map(({ personId }) => personId)).toEqual([fan.id]);
});

test("results that are not public are told to nobody; both at once is one mail", async () => {
  const here = await createTestCity();
  const hidden = await startDebate(here, { results: "private" });
  const open = await startDebate(here);
  const fan = await here.person();
  for (const { id } of [hidden, open]) {
    await follow(here, fan, id);
    await end(here, id);
  }
  await sayWhatCame(here, open.id);
  await tell(here);
  expect((await told(here)).map(({ subject }) => subject.split(":")[0])).toEqual(["What came of it"]);
});

test("whoever voted hears of it, in secret or by name: that somebody voted is known, and never for what", async () => {
  const here = await createTestCity();
  const asked = [{ choices: ["Yes", "No"] }];
  const [secret, named] = [
    await startPoll(here, asked, { activity: { anonymous: true, who: "signed_in" } }),
    await startPoll(here, asked, { activity: { who: "signed_in" } }),
  ];
  const [voter, fan] = [await here.person(), await here.person()];
  for (const poll of [secret, named]) {
    await vote(here, voter, poll, { places: [0] });
    await follow(here, fan, poll.id);
    await end(here, poll.id);
  }
  await tell(here);
  const readers = (await told(here)).map(({ personId }) => personId);
  expect(readers.filter((id) => id === fan.id)).toHaveLength(2);
  expect(readers.filter((id) => id === voter.id)).toHaveLength(2);
});
