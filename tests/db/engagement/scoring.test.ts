import fc from "fast-check";
import { expect, test } from "vitest";
import { points } from "@/db/schema/engagement";
import { firstRules } from "@/lib/engagement/scoring/deeds";
import { deriveStandings, loadGame } from "@/lib/engagement/scoring/derive";
import { listPoints } from "@/lib/engagement/standing/queries";
import {
  markCommentHelpful,
  unmarkCommentHelpful,
  withdrawOwnComment,
} from "@/lib/ideas/discussing/commands";
import { withdrawIdea } from "@/lib/ideas/editing/commands";
import { reportContribution } from "@/lib/ideas/reporting/commands";
import { keepContribution, removeContribution, restoreContribution } from "@/lib/moderation/commands";
import type { Person } from "@/lib/people/actor";
import { leaveCity } from "@/lib/people/leaving/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import {
  answer,
  badgesOf,
  comment,
  pointsOf,
  settleScores,
  support,
  unsupport,
  walletOf,
  wrongWallets,
} from "@/tests/support/engagement";
import { changeSettings, postIdea, within } from "@/tests/support/idea";
import { choosing, saveAnswers, send, startSurvey } from "@/tests/support/surveys";

const earns = firstRules;

test("an idea earns its author points that show the event they came from, and withdrawing it takes them back", async () => {
  const here = await createTestCity();
  const author = await here.person();
  const idea = await postIdea(here, { author });
  await settleScores(here);
  const [point] = await pointsOf(here, author);
  expect(point).toMatchObject({ deed: "ideaPosted", points: earns.ideaPosted.points, ideaId: idea.id });
  expect(await walletOf(here, author)).toMatchObject({ score: 10, balance: 10 });
  await within(here, author, (context) => withdrawIdea(context, { ideaId: idea.id }));
  await settleScores(here);
  expect(await pointsOf(here, author)).toEqual([]);
  expect(await walletOf(here, author)).toEqual({ score: 0, balance: 0, debt: 0 });
});

test("support given, taken back and given again counts once, and one's own idea not at all", async () => {
  const here = await createTestCity();
  const [author, other] = [await here.person(), await here.person()];
  const { id } = await postIdea(here, { author });
  for (const press of [support, unsupport, support]) await press(here, other, id);
  await support(here, author, id);
  await settleScores(here);
  expect(await pointsOf(here, other)).toMatchObject([{ deed: "supportGiven", points: 1 }]);
  expect((await pointsOf(here, author)).map(({ deed }) => deed)).toEqual(["ideaPosted"]);
  await unsupport(here, other, id);
  await settleScores(here);
  expect(await walletOf(here, other)).toMatchObject({ score: 0, balance: 0 });
});

test("more than a day's share earns nothing more, so that pressing all day is not worth it", async () => {
  const here = await createTestCity();
  const [author, busy] = [await here.person(), await here.person()];
  for (let count = 0; count < 8; count += 1)
    await support(here, busy, (await postIdea(here, { author, title: `Idea number ${count} of many` })).id);
  await settleScores(here);
  expect((await walletOf(here, busy)).score).toBe(earns.supportGiven.daily);
  expect((await walletOf(here, author)).score).toBe(earns.ideaPosted.points);
});

test("finding an argument of the other side helpful is rewarded, and so is whoever wrote it; of one's own side only the writer", async () => {
  const here = await createTestCity();
  const [author, pro, contra, other] = await Promise.all([
    here.person(),
    here.person(),
    here.person(),
    here.person(),
  ]);
  const { id } = await postIdea(here, { author });
  const against = await comment(here, contra, id, "against");
  await comment(here, pro, id, "for");
  for (const actor of [pro, other])
    await within(here, actor, (context) => markCommentHelpful(context, { commentId: against.id }));
  await settleScores(here);
  const deeds = async (person: Person) => (await pointsOf(here, person)).map(({ deed }) => deed).sort();
  expect(await deeds(pro)).toEqual(["commentPosted", "listened", "newcomerWelcomed"]);
  expect(await deeds(other)).toEqual([]);
  expect(await deeds(contra)).toEqual(["commentPosted", "foundHelpful", "foundHelpful", "newcomerWelcomed"]);
});

test("what is reported earns nothing until staff decided; then it does again, or the one who reported it does", async () => {
  const here = await createTestCity();
  const [author, reporter, staff] = [await here.person(), await here.person(), await here.superadmin()];
  const { id } = await postIdea(here, { author });
  const report = () =>
    within(here, reporter, (context) =>
      reportContribution(context, { ideaId: id, commentId: null, reason: "advertising", note: "" }),
    );
  await report();
  await settleScores(here);
  expect((await walletOf(here, author)).score).toBe(0);
  await within(here, staff, (context) => keepContribution(context, { kind: "idea", id }));
  await settleScores(here);
  expect((await walletOf(here, author)).score).toBe(10);
  expect((await walletOf(here, reporter)).score).toBe(0);
  await report();
  await within(here, staff, (context) =>
    removeContribution(context, {
      kind: "idea",
      id,
      rule: "advertising",
      explanation: "It sells lamps and nothing else.",
    }),
  );
  await settleScores(here);
  expect((await walletOf(here, author)).score).toBe(0);
  expect((await walletOf(here, reporter)).score).toBe(earns.reportUpheld.points);
});

test("an accepted idea brings its author points and a badge, until the city takes it back", async () => {
  const here = await createTestCity();
  const [author, staff] = [await here.person(), await here.superadmin()];
  const { id } = await postIdea(here, { author });
  await answer(here, staff, id, "accepted");
  await settleScores(here);
  expect((await walletOf(here, author)).score).toBe(10 + 20);
  expect(await badgesOf(here, author)).toEqual({ ideas: 1, accepted: 1 });
  await answer(here, staff, id, "declined");
  await settleScores(here);
  expect((await walletOf(here, author)).score).toBe(10);
  expect(await badgesOf(here, author)).toEqual({ ideas: 1 });
  const realised = await postIdea(here, { author, title: "A tap for drinking water" });
  await answer(here, staff, realised.id, "done");
  await settleScores(here);
  expect((await pointsOf(here, author)).map(({ deed }) => deed).sort()).toEqual([
    "ideaAccepted",
    "ideaDone",
    "ideaPosted",
  ]);
});

test("an idea is paid for the support it has: what went again takes its points and its badge, whoever took it", async () => {
  const here = await createTestCity();
  const [author, ...others] = await Promise.all(Array.from({ length: 12 }, () => here.person()));
  if (!author) throw new Error("nobody is there");
  const { id } = await postIdea(here, { author });
  const earned = async () => {
    await settleScores(here);
    return [(await walletOf(here, author)).score, (await badgesOf(here, author)).supported];
  };
  const [one, other] = others as [Person, Person];
  for (const person of others.slice(0, 10)) await support(here, person, id);
  expect(await earned()).toEqual([earns.ideaPosted.points + earns.ideaReached.points, 1]);
  const { items } = await here.run((db) => listPoints(db, { personId: author.id, limit: 1 }));
  expect(items).toMatchObject([{ deed: "ideaReached", supports: 10 }]);
  await unsupport(here, one, id);
  expect(await earned()).toEqual([earns.ideaPosted.points, undefined]);
  await support(here, one, id);
  expect(await earned()).toEqual([earns.ideaPosted.points + earns.ideaReached.points, 1]);
  await here.run((db) => leaveCity({ db, actor: other, city: here.city }, { keep: true, stoneTitle: "x" }));
  expect(await earned()).toEqual([earns.ideaPosted.points, undefined]);
});

test("points lead to what they were for: an idea, or where else it was done", async () => {
  const here = await createTestCity();
  const ada = await here.person();
  const survey = await startSurvey(here, [{ kind: "single", choices: ["A", "B"] }]);
  await saveAnswers(here, ada, survey, choosing(survey.lines, 0));
  await send(here, ada, survey);
  await postIdea(here, { author: ada, title: "A bench under the lime tree" });
  await settleScores(here);
  const { items } = await here.run((db) => listPoints(db, { personId: ada.id, limit: 10 }));
  const leads = items.map(({ deed, idea, activity }) => [deed, idea?.title ?? activity?.kind]);
  expect(leads).toEqual(
    expect.arrayContaining([
      ["surveyAnswered", "survey"],
      ["ideaPosted", "A bench under the lime tree"],
    ]),
  );
});

test("who does not play, and a city that switched the game off, have no points, and lose nothing else", async () => {
  const here = await createTestCity();
  const author = await here.person();
  await postIdea(here, { author });
  await settleScores(here);
  await changeSettings(here, { gameOn: false });
  await postIdea(here, { author, title: "Another bench, by the pond" });
  await settleScores(here);
  expect(await here.run((db) => db.select().from(points))).toEqual([]);
});

test("whatever happens in whatever order, the running scores are those of a recomputation, and every wallet adds up", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async (steps) => {
      const here = await createTestCity();
      const people = await Promise.all(Array.from({ length: 4 }, () => here.person()));
      const world: World = { here, people, staff: await here.superadmin(), ideas: [], comments: [] };
      for (const one of steps) {
        await play(world, one).catch(refusedOnly);
        if (one.settles) await settleScores(here);
      }
      await settleScores(here);
      const ids = [...people, world.staff].map(({ id }) => id);
      const anew = await here.run(async (db) => deriveStandings(db, ids, await loadGame(db)));
      for (const { personId, awards } of anew) {
        const kept = (await pointsOf(here, { id: personId })).map(
          ({ eventId, deed, points: earned }) => `${eventId} ${deed} ${earned}`,
        );
        expect(kept.sort()).toEqual(
          awards.map((one) => `${one.fact.eventId} ${one.fact.deed} ${one.points}`).sort(),
        );
      }
      expect(await wrongWallets(here)).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

type World = { here: TestCity; people: Person[]; staff: Person; ideas: string[]; comments: string[] };
type Step = { what: (typeof whats)[number]; who: number; on: number; settles: boolean };

const whats = [
  "post",
  "post",
  "support",
  "support",
  "unsupport",
  "comment",
  "argueAgainst",
  "mark",
  "mark",
  "unmark",
  "withdrawIdea",
  "withdrawComment",
  "report",
  "keep",
  "remove",
  "restore",
  "accept",
  "decline",
  "done",
] as const;
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...whats),
  who: fc.nat(3),
  on: fc.nat(5),
  settles: fc.boolean(),
});

async function play({ here, people, staff, ideas, comments }: World, { what, who, on }: Step): Promise<void> {
  const actor = people[who % people.length];
  if (!actor) return;
  const explanation = "It breaks what we agreed on together.";
  const ideaId = ideas[on % Math.max(1, ideas.length)];
  const commentId = comments[on % Math.max(1, comments.length)];
  if (what === "post")
    ideas.push((await postIdea(here, { author: actor, title: `A bench, the ${ideas.length}th of them` })).id);
  if (ideaId) {
    if (what === "support") await support(here, actor, ideaId);
    if (what === "unsupport") await unsupport(here, actor, ideaId);
    if (what === "comment") comments.push((await comment(here, actor, ideaId, "for")).id);
    if (what === "argueAgainst") comments.push((await comment(here, actor, ideaId, "against")).id);
    if (what === "withdrawIdea") await within(here, actor, (context) => withdrawIdea(context, { ideaId }));
    if (what === "report")
      await within(here, actor, (context) =>
        reportContribution(context, { ideaId, commentId: null, reason: "advertising", note: "" }),
      );
    const idea = { kind: "idea", id: ideaId } as const;
    if (what === "keep") await within(here, staff, (context) => keepContribution(context, idea));
    if (what === "remove")
      await within(here, staff, (context) =>
        removeContribution(context, { ...idea, rule: "advertising", explanation }),
      );
    if (what === "restore")
      await within(here, staff, (context) => restoreContribution(context, { ...idea, explanation }));
    if (what === "accept") await answer(here, staff, ideaId, "accepted");
    if (what === "decline") await answer(here, staff, ideaId, "declined");
    if (what === "done") await answer(here, staff, ideaId, "done");
  }
  if (commentId) {
    if (what === "mark") await within(here, actor, (context) => markCommentHelpful(context, { commentId }));
    if (what === "unmark")
      await within(here, actor, (context) => unmarkCommentHelpful(context, { commentId }));
    if (what === "withdrawComment")
      await within(here, actor, (context) => withdrawOwnComment(context, { commentId }));
  }
}

/** What a rule refuses (a mark on one's own words, support of what was declined) is part of the play. */
function refusedOnly(error: unknown): void {
  if (!(error instanceof Error) || !["RuleError", "NotFoundError", "ForbiddenError"].includes(error.name))
    throw error;
}
