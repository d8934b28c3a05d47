import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events, mails } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { projectReviewers } from "@/db/schema/project-reviews";
import { projects } from "@/db/schema/projects";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import type { Person } from "@/lib/people/actor";
import { leaveCity } from "@/lib/people/leaving/commands";
import { askForReviews } from "@/lib/projects/reviewing/ask";
import { reviewProject } from "@/lib/projects/reviewing/commands";
import { meanOf, readReviews } from "@/lib/projects/reviewing/queries";
import { offerHelp } from "@/lib/volunteering/helping/commands";
import { createTestCity } from "@/tests/support/city";
import { postIdea, within } from "@/tests/support/idea";
import { startPoll, vote } from "@/tests/support/polls";
import { insertBoard, startProject } from "@/tests/support/projects";
import { startCause } from "@/tests/support/volunteering";

/** A project in which so many people supported an idea. */
async function withSupporters(count: number) {
  const here = await createTestCity();
  const project = await startProject(here);
  await here.run((db) => insertBoard(db, project));
  const idea = await postIdea(here, { project: project.code });
  const fans: Person[] = [];
  for (let one = 0; one < count; one += 1) {
    const person = await here.person();
    if (one === 0)
      await here.run((db) => db.update(people).set({ locale: "fr" }).where(eq(people.id, person.id)));
    await within(here, person, (context) => supportIdea(context, { ideaId: idea.id }));
    fans.push(person);
  }
  const archive = () => here.run((db) => db.update(projects).set({ archiveAt: sql`now()` }));
  const review = (actor: Person, clear = 4, words = "") =>
    within(here, actor, (context) => reviewProject(context, { code: project.code, clear, worth: 5, words }));
  const read = () => here.run((db) => readReviews(db, project.id));
  return { here, project, people: fans, archive, review, read };
}

test("only whoever took part is asked, once, and only when the project is over", async () => {
  const { here, people, archive, review } = await withSupporters(1);
  const [fan] = people;
  if (!fan) throw new Error("nobody took part");
  await expect(review(fan)).rejects.toThrow("review.notOver");
  await archive();
  await expect(review(await here.person())).rejects.toThrow("review.notThere");
  await review(fan);
  await expect(review(fan)).rejects.toThrow("review.already");
});

test("whoever voted in its poll, or offered help, took part, too", async () => {
  const { here, project, archive, review } = await withSupporters(0);
  const [voter, helper] = [await here.person(), await here.person()];
  const activity = { projectId: project.id };
  const poll = await startPoll(here, [{ choices: ["At the pond", "At the gate"] }], { activity });
  await vote(here, voter, poll, { places: [0] });
  const { code, causeId: cause } = await startCause(here, {}, activity);
  await within(here, helper, (context) => offerHelp(context, { code, cause, message: "" }));
  await archive();
  await review(voter);
  await review(helper);
});

test("answers are counted five at a time, so that no figure tells what the last one said", async () => {
  const { people, archive, review, read } = await withSupporters(7);
  await archive();
  for (const [index, person] of people.entries()) {
    await review(person, 1 + (index % 5), `said ${index}`);
    expect((await read()).count).toBe(index < 4 ? 0 : 5);
  }
  const { clear, worth, words } = await read();
  expect([clear, worth]).toEqual([
    [1, 1, 1, 1, 1],
    [0, 0, 0, 0, 5],
  ]);
  expect([meanOf(clear), meanOf(worth), meanOf([0, 0, 0, 0, 0])]).toEqual([3, 5, null]);
  expect(words.map((one) => one.words).sort()).toEqual([0, 1, 2, 3, 4].map((index) => `said ${index}`));
});

test("the ledger has no word of who answered, and who leaves is no longer among those who did", async () => {
  const { here, people, archive, review, read } = await withSupporters(5);
  await archive();
  for (const person of people) await review(person);
  const told = await here.run((db) => db.select().from(events).where(eq(events.verb, "project.reviewed")));
  expect(told.map(({ actorId }) => actorId)).toEqual([null]);
  const [one] = people;
  if (!one) throw new Error("nobody took part");
  await here.run((db) => leaveCity({ db, actor: one, city: here.city }, { keep: true, stoneTitle: "x" }));
  expect(await here.run((db) => db.$count(projectReviewers))).toBe(4);
  expect((await read()).count).toBe(5);
});

test("each who took part gets one mail in their language, however often the hour strikes", async () => {
  const { here, project, archive, people } = await withSupporters(3);
  const ask = () => askForReviews({ cityId: here.id });
  const asked = async () =>
    (await here.run((db) => db.select().from(mails))).filter(({ text }) =>
      text.includes(`/projects/${project.code}/review`),
    );
  await ask();
  expect(await asked()).toEqual([]);
  await archive();
  await ask();
  await ask();
  await here.run((db) => db.update(projects).set({ archiveAt: null, outcome: { en: "Trees." } }));
  await ask();
  const told = await asked();
  // Whoever posted the idea took part, too.
  expect(told).toHaveLength(people.length + 1);
  expect(told.filter(({ subject }) => subject.startsWith("Comment était"))).toHaveLength(1);
});
