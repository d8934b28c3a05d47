import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { CityDb } from "@/db/with-city";
import { publishActivity } from "@/lib/activities/commands";
import { findActivityById } from "@/lib/activities/queries";
import { versionOf } from "@/lib/cities/editing";
import {
  addPollQuestion,
  changePollQuestion,
  holdPoll,
  movePollQuestion,
  removePollQuestion,
} from "@/lib/polls/asking/commands";
import { addPollQuestionInput, changePollQuestionInput, holdPollInput } from "@/lib/polls/asking/input";
import { pollQuestionShown, pollShown } from "@/lib/polls/asking/shown";
import { closePollQuestion, openPollQuestion } from "@/lib/polls/live/commands";
import { canSeeVotes, isForTheHall } from "@/lib/polls/policy";
import { countVotes, findPoll, inTheHall, listPollQuestions } from "@/lib/polls/queries";
import { castVote } from "@/lib/polls/voting/commands";
import { startActivity } from "@/tests/support/activities";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { startPoll, vote } from "@/tests/support/polls";

const rounds = [
  { title: "Trees or parking?", choices: ["Trees", "Parking"] },
  { title: "Now or later?", choices: ["Now", "Later"] },
];

const inHall = (here: TestCity) => startPoll(here, rounds, { poll: { byHand: true } });
const questionsOf = (here: TestCity, id: string) => here.run((db) => listPollQuestions(db, id));

test("in a hall one question is open at a time, and nobody votes on what is not", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const ada = await here.person();
  const poll = await inHall(here);
  const [first, second] = poll.questions.map(({ id }) => ({ activity: poll.id, id }));
  if (!first || !second) throw new Error("two rounds");
  expect(await vote(here, ada, poll, { places: [0] })).toMatchObject({ mistake: "late" });
  expect(inTheHall(await questionsOf(here, poll.id))).toBeNull();
  await within(here, actor, (context) => openPollQuestion(context, first));
  await vote(here, ada, poll, { places: [0] });
  expect(await vote(here, ada, poll, { question: 1, places: [0] })).toMatchObject({ mistake: "late" });
  await within(here, actor, (context) => openPollQuestion(context, second));
  await vote(here, ada, poll, { question: 1, places: [1] });
  expect(await vote(here, await here.person(), poll, { places: [0] })).toMatchObject({ mistake: "late" });
  await within(here, actor, (context) => closePollQuestion(context, second));
  expect(await vote(here, await here.person(), poll, { question: 1, places: [0] })).toMatchObject({
    mistake: "late",
  });
  // What was last stays on the screen.
  expect(inTheHall(await questionsOf(here, poll.id))?.id).toBe(second.id);
});

test("whoever closes a question waits for the votes that are being cast, so that none comes after", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const ada = await here.person();
  const poll = await inHall(here);
  const round = { activity: poll.id, id: poll.questions[0]?.id ?? "" };
  await within(here, actor, (context) => openPollQuestion(context, round));
  const counted = () => here.run(async (db) => (await countVotes(db, poll.id)).get(round.id)?.voted ?? 0);
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const voting = here.run(async (db) => {
    const choices = [poll.questions[0]?.choices[0]?.id ?? ""];
    const voter = { key: ada.id, personId: ada.id };
    const given = { code: poll.code, question: round.id, voter, choices };
    await castVote({ db, actor: ada, city: here.city }, given);
    begun.resolve();
    await gate.promise;
  });
  await begun.promise;
  let closed = false;
  const closing = within(here, actor, (context) => closePollQuestion(context, round)).then(async () => {
    const seen = await counted();
    closed = true;
    return seen;
  });
  // Until it waits, or did not: then the vote is not there yet.
  while (!closed && !(await here.run(waitsForQuestion))) await new Promise(setImmediate);
  gate.resolve();
  await voting;
  expect(await closing).toBe(1);
  expect(await counted()).toBe(1);
});

/** Whoever waits for a row holds it against others who would. */
async function waitsForQuestion(db: CityDb): Promise<boolean> {
  const [row] = await db.execute<{ waits: boolean }>(sql`select exists (
    select from pg_locks where locktype = 'tuple' and relation = 'poll_questions'::regclass) as waits`);
  return row?.waits ?? false;
}

test("whoever does not work on it opens and closes nothing", async () => {
  const here = await createTestCity();
  const poll = await inHall(here);
  const round = { activity: poll.id, id: poll.questions[0]?.id ?? "" };
  for (const role of ["citizen", "policy_maker"] as const) {
    const actor = await here.person({ role });
    await expect(within(here, actor, (context) => openPollQuestion(context, round))).rejects.toThrow(
      "errors.forbidden",
    );
  }
  const other = await createTestCity();
  const stranger = await other.superadmin();
  await expect(within(other, stranger, (context) => openPollQuestion(context, round))).rejects.toThrow(
    "errors.notFound",
  );
});

test("a question has two to ten choices, and stays as it was asked once somebody voted", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { id, code } = await startActivity(here, { kind: "poll", publishAt: null });
  await expect(within(here, actor, (context) => publishActivity(context, { id }))).rejects.toThrow(
    "activities.admin.nothingToDo",
  );
  const add = (choices: string, most = "1") => {
    const input = addPollQuestionInput.parse({
      activity: id,
      "title.en": "Where?",
      "choices.en": choices,
      most,
    });
    return within(here, actor, (context) => addPollQuestion(context, input));
  };
  await expect(add("Only one")).rejects.toThrow("choiceCount");
  await expect(add("abcdefghijk".split("").join("\n"))).rejects.toThrow("choiceCount");
  await expect(add("Here\nThere", "3")).rejects.toThrow("mostTooMany");
  const added = await add("Here\nThere");
  await within(here, actor, (context) => publishActivity(context, { id }));
  const change = async (choices: string) => {
    const [before] = await questionsOf(here, id);
    if (!before) throw new Error("a question");
    const version = versionOf(pollQuestionShown(before, here.city.locales));
    const words = { "title.en": "Where?", "choices.en": choices, most: "1" };
    const input = changePollQuestionInput.parse({ activity: id, id: added.id, version, ...words });
    return within(here, actor, (context) => changePollQuestion(context, input));
  };
  expect(await change("Here\nThere\nNowhere")).toEqual({ ok: true });
  await vote(here, await here.person(), { code, questions: await questionsOf(here, id) }, { places: [2] });
  await expect(change("Here\nThere")).rejects.toThrow("polls.admin.stays");
  await expect(
    within(here, actor, (context) => removePollQuestion(context, { activity: id, id: added.id })),
  ).rejects.toThrow("polls.admin.stays");
});

test("results are kept from whoever has yet to vote, and from the hall's screen until it closes, where staff wish it", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const poll = await startPoll(here, rounds, { poll: { byHand: true } });
  const version = versionOf(pollShown(await here.run((db) => findPoll(db, poll.id))));
  const wish = holdPollInput.parse({ activity: poll.id, version, byHand: "on", afterVoting: "on" });
  expect(await within(here, actor, (context) => holdPoll(context, wish))).toEqual({ ok: true });
  const round = { activity: poll.id, id: poll.questions[0]?.id ?? "" };
  await within(here, actor, (context) => openPollQuestion(context, round));
  const asked = async () => {
    const [held, activity, [question]] = [
      await here.run((db) => findPoll(db, poll.id)),
      await here.run((db) => findActivityById(db, poll.id)),
      await questionsOf(here, poll.id),
    ];
    if (!activity || !question) throw new Error("a poll");
    return { poll: held, activity, question, votes: 3 };
  };
  const ada = await here.person();
  const open = await asked();
  expect(canSeeVotes(ada, { ...open, voted: false })).toBe(false);
  expect(canSeeVotes(ada, { ...open, voted: true })).toBe(true);
  expect(canSeeVotes(actor, { ...open, voted: false })).toBe(true);
  expect(isForTheHall(open)).toBe(false);
  await within(here, actor, (context) => closePollQuestion(context, round));
  const closed = await asked();
  expect(canSeeVotes(ada, { ...closed, voted: false })).toBe(true);
  expect(isForTheHall(closed)).toBe(true);
  // Private results are for staff, and for no hall; secret ones wait for five.
  const secret = { ...closed, activity: { ...closed.activity, results: "private" as const } };
  expect(canSeeVotes(ada, { ...secret, voted: true })).toBe(false);
  expect(isForTheHall(secret)).toBe(false);
  const few = { ...closed, activity: { ...closed.activity, anonymous: true }, votes: 4 };
  expect(canSeeVotes(actor, { ...few, voted: true })).toBe(false);
  expect(canSeeVotes(ada, { ...few, votes: 5, voted: true })).toBe(true);
});

test("a question moves a place up or down and takes its votes along, and at an end it stays", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const poll = await startPoll(here, [...rounds, { title: "Who pays?", choices: ["We", "They"] }]);
  const [first = "", second = "", third = ""] = poll.questions.map(({ id }) => id);
  await vote(here, await here.person(), poll, { places: [0] });
  const order = async () => (await questionsOf(here, poll.id)).map(({ id }) => id);
  const move = (id: string, direction: "up" | "down") =>
    within(here, actor, (context) => movePollQuestion(context, { activity: poll.id, id, direction }));
  await move(third, "up");
  expect(await order()).toEqual([first, third, second]);
  await move(first, "up");
  await move(second, "down");
  expect(await order()).toEqual([first, third, second]);
  // Numbers that a removed question left behind stand in nobody's way.
  await within(here, actor, (context) => removePollQuestion(context, { activity: poll.id, id: third }));
  await move(first, "down");
  expect(await order()).toEqual([second, first]);
  const votes = await here.run((db) => countVotes(db, poll.id));
  expect(votes.get(first)?.voted).toBe(1);
  const other = await createTestCity();
  const stranger = await other.superadmin();
  await expect(
    within(other, stranger, (context) =>
      movePollQuestion(context, { activity: poll.id, id: first, direction: "up" }),
    ),
  ).rejects.toThrow();
});
