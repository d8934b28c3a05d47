import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { RuleError } from "@/lib/base/errors";
import { findMiscounts, recount } from "@/lib/ideas/counters";
import {
  markCommentHelpful,
  unmarkCommentHelpful,
  withdrawOwnComment,
} from "@/lib/ideas/discussing/commands";
import { withdrawIdea } from "@/lib/ideas/editing/commands";
import { supportIdea, takeSupportBack } from "@/lib/ideas/supporting/commands";
import { approveContribution, removeContribution, restoreContribution } from "@/lib/moderation/commands";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeSettings, postIdea, readIdea, within } from "@/tests/support/idea";
import { say } from "@/tests/support/talk";

type Scene = {
  here: TestCity;
  people: Person[];
  author: Person;
  staff: Person;
  ideaId: string;
  commentIds: string[];
};
type Step = { what: keyof typeof deeds; who: number; which: number };

const because = { rule: "insult", explanation: "It calls somebody names." } as const;

/** Everything that moves a counter, as people and staff do it. What is refused is part of the game. */
const deeds = {
  support: ({ here, ideaId }: Scene, actor: Person) =>
    within(here, actor, (context) => supportIdea(context, { ideaId })),
  takeBack: ({ here, ideaId }: Scene, actor: Person) =>
    within(here, actor, (context) => takeSupportBack(context, { ideaId })),
  comment: async (scene: Scene, actor: Person) => {
    const { id } = await say(scene.here, actor, { ideaId: scene.ideaId });
    scene.commentIds.push(id);
  },
  withdraw: ({ here }: Scene, actor: Person, commentId: string) =>
    within(here, actor, (context) => withdrawOwnComment(context, { commentId })),
  removeComment: ({ here, staff }: Scene, _: Person, id: string) =>
    within(here, staff, (context) => removeContribution(context, { kind: "comment", id, ...because })),
  restoreComment: ({ here, staff }: Scene, _: Person, id: string) =>
    within(here, staff, (context) => restoreContribution(context, { kind: "comment", id, ...because })),
  approveComment: ({ here, staff }: Scene, _: Person, id: string) =>
    within(here, staff, (context) => approveContribution(context, { kind: "comment", id })),
  mark: ({ here }: Scene, actor: Person, commentId: string) =>
    within(here, actor, (context) => markCommentHelpful(context, { commentId })),
  unmark: ({ here }: Scene, actor: Person, commentId: string) =>
    within(here, actor, (context) => unmarkCommentHelpful(context, { commentId })),
  removeIdea: ({ here, staff, ideaId: id }: Scene) =>
    within(here, staff, (context) => removeContribution(context, { kind: "idea", id, ...because })),
  restoreIdea: ({ here, staff, ideaId: id }: Scene) =>
    within(here, staff, (context) => restoreContribution(context, { kind: "idea", id, ...because })),
};

/** It ends the rest, so it is seldom. */
const last = (scene: Scene) =>
  within(scene.here, scene.author, (context) => withdrawIdea(context, { ideaId: scene.ideaId }));

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])),
  who: fc.nat({ max: 3 }),
  which: fc.nat(),
});

test("whatever people and staff do, and however much of it at once, counters equal their rows", async () => {
  const here = await createTestCity();
  await changeSettings(here, { reviewNewAccounts: true });
  // What the newcomer says waits for staff.
  const newcomer = await here.person({ reviewed: false });
  const people = [...(await Promise.all(Array.from({ length: 3 }, () => here.person()))), newcomer];
  const staff = await here.superadmin();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { maxLength: 6 }),
      fc.boolean(),
      async (rounds, withdrawn) => {
        // Each from an author of its own: one person posts only so many ideas a day.
        const { id: ideaId, author } = await postIdea(here);
        const scene: Scene = { here, people, author, staff, ideaId, commentIds: [] };
        for (const [index, round] of rounds.entries()) {
          const ending = withdrawn && index === rounds.length - 1 ? [last(scene)] : [];
          const results = await Promise.allSettled([...round.map((deed) => play(scene, deed)), ...ending]);
          const broken = results.filter(
            (result) => result.status === "rejected" && !isRefusal(result.reason),
          );
          expect(broken).toEqual([]);
        }
        expect(await here.run(findMiscounts)).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});

async function play(scene: Scene, { what, who, which }: Step): Promise<unknown> {
  const [actor] = scene.people.slice(who);
  const commentId = scene.commentIds[which % Math.max(1, scene.commentIds.length)];
  if (!actor) return null;
  return deeds[what](scene, actor, commentId ?? crypto.randomUUID());
}

function isRefusal(reason: unknown): boolean {
  return reason instanceof RuleError;
}

test("one after the other, support and its undoing end where a simple set of people would", async () => {
  const here = await createTestCity();
  const people = await Promise.all(Array.from({ length: 4 }, () => here.person()));
  const votes = fc.array(fc.record({ give: fc.boolean(), who: fc.nat({ max: 3 }) }), { maxLength: 15 });
  await fc.assert(
    fc.asyncProperty(votes, async (sequence) => {
      const { id: ideaId } = await postIdea(here, { author: people[0] });
      const model = new Set<number>();
      for (const { give, who } of sequence) {
        const actor = people[who];
        if (!actor) continue;
        const command = give ? supportIdea : takeSupportBack;
        const { supported, supportCount } = await within(here, actor, (context) =>
          command(context, { ideaId }),
        );
        if (give) model.add(who);
        else model.delete(who);
        expect({ supported, supportCount }).toEqual({ supported: give, supportCount: model.size });
      }
      expect((await readIdea(here, ideaId)).supportCount).toBe(model.size);
    }),
    { numRuns: 10 },
  );
});

test("a counter that somebody wrote past the commands is found and mended", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const { id: commentId } = await say(here, await here.person(), { ideaId: id });
  await here.run((db) => db.update(ideas).set({ supportCount: 7, commentCount: 0 }).where(eq(ideas.id, id)));
  await here.run((db) => db.update(comments).set({ helpfulCount: 3 }).where(eq(comments.id, commentId)));
  const found = await here.run(findMiscounts);
  expect(found.map(({ kind }) => kind).sort()).toEqual(["comments", "helpful", "supports"]);
  await here.run(recount);
  expect(await here.run(findMiscounts)).toEqual([]);
});
