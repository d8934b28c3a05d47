import { expect, test } from "vitest";
import { versionOf } from "@/lib/cities/editing";
import { loadSettings } from "@/lib/cities/settings";
import { changeGame } from "@/lib/engagement/configuring/commands";
import { gameEffect } from "@/lib/engagement/configuring/effect";
import { gameInput, gameShown, rulesOf } from "@/lib/engagement/configuring/input";
import { firstRules, type ScoreRules } from "@/lib/engagement/scoring/deeds";
import { loadRules } from "@/lib/engagement/scoring/rules";
import { ownStanding, publicBadges } from "@/lib/engagement/standing/queries";
import { changeTakingPart } from "@/lib/engagement/taking-part/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { badgesOf, comment, settleScores, support, walletOf, wrongWallets } from "@/tests/support/engagement";
import { postIdea, within } from "@/tests/support/idea";

const form = async (here: TestCity, rules: ScoreRules, gameOn = true) => {
  const shown = await here.run(async (db) => gameShown((await loadSettings(db)).gameOn, await loadRules(db)));
  const { gameOn: on, ...fields } = gameShown(gameOn, rules);
  return gameInput.parse({ ...fields, ...(on ? { gameOn: on } : {}), version: versionOf(shown) });
};

async function cityWithScores() {
  const here = await createTestCity();
  const [author, busy] = [await here.person(), await here.person()];
  for (let count = 0; count < 6; count += 1) {
    const { id } = await postIdea(here, { author, title: `A bench, number ${count}` });
    await support(here, busy, id);
  }
  await settleScores(here);
  return { here, author, busy };
}

test("what a preview says of other rules is what they then do", async () => {
  const { here, author, busy } = await cityWithScores();
  expect([(await walletOf(here, author)).score, (await walletOf(here, busy)).score]).toEqual([10, 5]);
  const rules = {
    ...firstRules,
    ideaPosted: { points: 2, daily: null, weekly: null, total: 4 },
    supportGiven: { points: 3, daily: 2, weekly: 2, total: null },
  };
  const effect = await here.run((db) => gameEffect(db, { gameOn: true, rules }));
  expect(effect).toMatchObject({ rising: 1, falling: 1, before: 15, after: 14 });
  expect([(await walletOf(here, author)).score, (await walletOf(here, busy)).score]).toEqual([10, 5]);
  const input = await form(here, rules);
  await within(here, await here.superadmin(), (context) => changeGame(context, input));
  await settleScores(here);
  expect([(await walletOf(here, author)).score, (await walletOf(here, busy)).score]).toEqual([8, 6]);
  expect(await wrongWallets(here)).toEqual([]);
  expect(await here.run(loadRules)).toEqual(rules);
});

test("two superadmins who change the rules at once: the second sees what the first saved", async () => {
  const here = await createTestCity();
  const input = await form(here, {
    ...firstRules,
    joined: { points: 7, daily: null, weekly: null, total: 1 },
  });
  const other = await form(here, {
    ...firstRules,
    joined: { points: 9, daily: null, weekly: null, total: 1 },
  });
  const staff = await here.superadmin();
  expect(await within(here, staff, (context) => changeGame(context, input))).toEqual({ ok: true });
  expect(await within(here, staff, (context) => changeGame(context, other))).toMatchObject({
    ok: false,
    conflict: { theirs: { "points.joined": "7" } },
  });
});

test("citizens change no rules", async () => {
  const here = await createTestCity();
  const input = await form(here, firstRules);
  await expect(within(here, await here.person(), (context) => changeGame(context, input))).rejects.toThrow();
});

test("rules with gaps or beyond what can be are refused at their field", () => {
  const { gameOn: _, ...fields } = gameShown(true, firstRules);
  const refused = gameInput.safeParse({
    ...fields,
    "points.joined": "",
    "points.listened": "5000",
    "daily.listened": "0",
  });
  expect(refused.error?.issues.map(({ path }) => path.join("."))).toEqual([
    "points.joined",
    "points.listened",
    "daily.listened",
  ]);
  expect(rulesOf(gameInput.parse(fields))).toEqual(firstRules);
});

test("who stops playing has no points and shows no badges; who begins again has all of them", async () => {
  const { here, author } = await cityWithScores();
  const choose = (plays: boolean, showsBadges: boolean) =>
    within(here, author, (context) => changeTakingPart(context, { plays, showsBadges, ranked: false }));
  expect(await here.run((db) => publicBadges(db, author.id))).toEqual([]);
  await choose(true, true);
  await settleScores(here);
  expect(await here.run((db) => publicBadges(db, author.id))).toEqual([
    { badge: "ideas", level: 2, name: null, fileId: null },
  ]);
  await choose(false, true);
  await settleScores(here);
  expect(await walletOf(here, author)).toMatchObject({ score: 0, balance: 0 });
  expect(await badgesOf(here, author)).toEqual({});
  await choose(true, false);
  await settleScores(here);
  expect(await walletOf(here, author)).toMatchObject({ score: 10, balance: 10 });
  expect(await here.run((db) => publicBadges(db, author.id))).toEqual([]);
});

test("a person sees how far the next level of a badge is", async () => {
  const { here, busy } = await cityWithScores();
  const newcomer = await here.person();
  const { id } = await postIdea(here, { author: newcomer, title: "Shade at the bus stop" });
  await comment(here, busy, id);
  const { badges, score } = await here.run((db) => ownStanding(db, busy.id));
  expect(score).toBe(5);
  expect(badges.find(({ badge }) => badge === "welcoming")).toMatchObject({ level: 1, measured: 1, next: 5 });
  expect(badges.find(({ badge }) => badge === "ideas")).toMatchObject({ level: 0, measured: 0, next: 1 });
});
