import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { databaseNow } from "@/db/clock";
import { activities } from "@/db/schema/city";
import { events } from "@/db/schema/events";
import { pollVoters, pollVotes } from "@/db/schema/polls";
import { respondentOf } from "@/lib/activities/respondent";
import { dayOf } from "@/lib/base/wall-clock";
import { personalData } from "@/lib/people/exporting/queries";
import { leaveCity } from "@/lib/people/leaving/commands";
import { countVotes, ownVotes } from "@/lib/polls/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { crowd, untilTaken } from "@/tests/support/crowd";
import { startPoll, vote } from "@/tests/support/polls";

const park = [{ choices: ["At the pond", "At the gate", "Under the trees"] }];

const votesOf = (here: TestCity, id: string) =>
  here.run((db) => db.select().from(pollVotes).where(eq(pollVotes.questionId, id)));
const told = (here: TestCity, id: string) =>
  here.run((db) =>
    db
      .select()
      .from(events)
      .where(and(eq(events.subjectId, id), eq(events.verb, "poll.voted"))),
  );

/** How often each choice was chosen, in the question's order. */
async function countsOf(here: TestCity, poll: Awaited<ReturnType<typeof startPoll>>, at = 0) {
  const votes = await here.run((db) => countVotes(db, poll.id));
  const question = poll.questions[at];
  const own = votes.get(question?.id ?? "");
  return question?.choices.map(({ id }) => own?.counts.get(id) ?? 0);
}

test("two hundred who vote at once are counted once each, whatever they press twice", async () => {
  const here = await createTestCity();
  const poll = await startPoll(here, park);
  const all = await crowd(here, 200);
  await Promise.all(
    all.flatMap((person, index) => {
      const press = () => untilTaken(() => vote(here, person, poll, { places: [index % 3] }));
      const again = () => press().catch((error) => expect(String(error)).toContain("polls.already"));
      return index % 10 === 0 ? [again(), again()] : [press()];
    }),
  );
  expect(await countsOf(here, poll)).toEqual([67, 67, 66]);
  const votes = await here.run((db) => countVotes(db, poll.id));
  expect(votes.get(poll.questions[0]?.id ?? "")?.voted).toBe(200);
  expect(await told(here, poll.id)).toHaveLength(200);
});

test("a poll closes to the second of the database's clock, and opens no sooner", async () => {
  const here = await createTestCity();
  const [ada, ben] = [await here.person(), await here.person()];
  const now = await here.run((db) => databaseNow(db));
  const poll = await startPoll(here, park, { activity: { closesAt: new Date(now.getTime() + 600_000) } });
  await vote(here, ada, poll, { places: [0] });
  const close = (at: Date) =>
    here.run((db) => db.update(activities).set({ closesAt: at }).where(eq(activities.id, poll.id)));
  await close(await here.run((db) => databaseNow(db)));
  await expect(vote(here, ben, poll, { places: [0] })).rejects.toThrow("activities.refused.ended");
  const early = await startPoll(here, park, { activity: { opensAt: new Date(now.getTime() + 600_000) } });
  await expect(vote(here, ada, early, { places: [0] })).rejects.toThrow("activities.refused.notYet");
});

test("who may vote is said by the poll: with an account alone, or everybody, a browser once", async () => {
  const here = await createTestCity();
  const visitor = here.visitor();
  const members = await startPoll(here, park, { activity: { who: "signed_in" } });
  await expect(vote(here, visitor, members, { places: [0] })).rejects.toThrow("errors.signInNeeded");
  const open = await startPoll(here, park, { activity: { who: "everyone" } });
  await vote(here, visitor, open, { places: [0], browser: "one" });
  await vote(here, visitor, open, { places: [1], browser: "two" });
  await expect(vote(here, visitor, open, { places: [1], browser: "one" })).rejects.toThrow("polls.already");
  expect(await countsOf(here, open)).toEqual([1, 1, 0]);
});

test("what cannot be chosen is said at the field: nothing, what is not offered, and more than allowed", async () => {
  const here = await createTestCity();
  const ada = await here.person();
  const poll = await startPoll(here, [{ choices: ["A", "B", "C"], most: 2 }]);
  expect(await vote(here, ada, poll, { places: [] })).toMatchObject({ ok: false, mistake: "needed" });
  expect(await vote(here, ada, poll, { places: [7] })).toMatchObject({ ok: false, mistake: "choose" });
  expect(await vote(here, ada, poll, { places: [0, 1, 2] })).toMatchObject({ mistake: "tooMany", most: 2 });
  expect(await vote(here, ada, poll, { places: [0, 2, 2] })).toMatchObject({ ok: true });
  expect(await countsOf(here, poll)).toEqual([1, 0, 1]);
});

test("a vote changes where the poll allows it, counts once all the same, and stays where it does not", async () => {
  const here = await createTestCity();
  const ada = await here.person();
  const free = await startPoll(here, park, { poll: { changeable: true } });
  await vote(here, ada, free, { places: [0] });
  await vote(here, ada, free, { places: [2] });
  expect(await countsOf(here, free)).toEqual([0, 0, 1]);
  expect(await told(here, free.id)).toHaveLength(1);
  const fixed = await startPoll(here, park);
  await vote(here, ada, fixed, { places: [0] });
  await expect(vote(here, ada, fixed, { places: [1] })).rejects.toThrow("polls.already");
  expect(await countsOf(here, fixed)).toEqual([1, 0, 0]);
});

describe("an anonymous poll", () => {
  test("keeps no vote with a person or a time, and the ledger says the day alone", async () => {
    const here = await createTestCity();
    const ada = await here.person();
    const poll = await startPoll(here, park, { activity: { anonymous: true }, poll: { changeable: true } });
    await vote(here, ada, poll, { places: [1] });
    const id = poll.questions[0]?.id ?? "";
    const [kept] = await votesOf(here, id);
    expect(kept).toMatchObject({ voter: null, personId: null, votedAt: null });
    // No order of time in the id either: a version 4.
    expect(kept?.id[14]).toBe("4");
    const [event] = await told(here, poll.id);
    const midnight = event?.occurredAt ?? new Date();
    expect(dayOf(new Date(midnight.getTime() - 1), here.city.timeZone)).not.toBe(
      dayOf(midnight, here.city.timeZone),
    );
    expect(event?.recordedAt).toEqual(event?.occurredAt);
    // So it cannot be found again and changed, though the poll would let others.
    await expect(vote(here, ada, poll, { places: [0] })).rejects.toThrow("polls.already");
    const voter = respondentOf(ada, null);
    if (!voter) throw new Error("a person votes");
    expect([...(await here.run((db) => ownVotes(db, poll.id, voter))).values()]).toEqual([[]]);
  });
});

test("whoever leaves takes their name from a vote and the vote stays, and reads before what they voted for", async () => {
  const here = await createTestCity();
  const ada = await here.person();
  const poll = await startPoll(here, park);
  await vote(here, ada, poll, { places: [1] });
  const own = await here.run((db) => personalData(db, here.city, ada.id));
  expect(own.pollsVotedIn).toMatchObject([
    { poll: { en: "Where shall the benches be?" }, choices: [{ en: "At the gate" }] },
  ]);
  await here.run((db) => leaveCity({ db, actor: ada, city: here.city }, { keep: true, stoneTitle: "Gone" }));
  const id = poll.questions[0]?.id ?? "";
  expect(await votesOf(here, id)).toMatchObject([{ personId: null, voter: null }]);
  expect(await here.run((db) => db.$count(pollVoters))).toBe(0);
  expect(await countsOf(here, poll)).toEqual([0, 1, 0]);
});

test("another city neither sees a poll's votes nor votes in it", async () => {
  const [here, other] = [await createTestCity(), await createTestCity()];
  const poll = await startPoll(here, park);
  await vote(here, await here.person(), poll, { places: [0] });
  expect([...(await other.run((db) => countVotes(db, poll.id)))]).toEqual([]);
  await expect(vote(other, await other.person(), poll, { places: [0] })).rejects.toThrow("errors.notFound");
});
