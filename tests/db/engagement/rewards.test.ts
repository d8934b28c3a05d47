import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { rewards } from "@/db/schema/engagement";
import { events } from "@/db/schema/events";
import { newId } from "@/lib/base/ids";
import { versionOf } from "@/lib/cities/editing";
import { readOffers } from "@/lib/cities/offers";
import { addReward, archiveReward, changeReward, reopenReward } from "@/lib/engagement/rewards/commands";
import { addRewardInput, changeRewardInput } from "@/lib/engagement/rewards/input";
import { findManaged, listOffered } from "@/lib/engagement/rewards/queries";
import { rewardShown, wordsOf } from "@/lib/engagement/rewards/shown";
import { acceptVoucher } from "@/lib/engagement/vouchers/accept";
import { redeemReward } from "@/lib/engagement/vouchers/redeem";
import { refundVoucher } from "@/lib/engagement/vouchers/refund";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { walletOf } from "@/tests/support/engagement";
import { within } from "@/tests/support/idea";
import { givePoints, giveVoucher, offerReward, redeem } from "@/tests/support/rewards";

const filled = {
  "title.en": "Museum ticket",
  cost: "points",
  price: "40",
  stock: "5",
  opensOn: "",
  closesOn: "",
  validDays: "90",
  eachAtMost: "1",
};

const add = (here: TestCity, actor: Person, values: object = {}) =>
  within(here, actor, (context) => addReward(context, addRewardInput.parse({ ...filled, ...values })));
const stored = async (here: TestCity, id: string) => {
  const [row] = await here.run((db) => db.select().from(rewards).where(eq(rewards.id, id)));
  if (!row) throw new Error("the reward is gone");
  return row;
};
/** As the form has it that is open now, with some of it changed. */
const form = async (here: TestCity, id: string, values: object = {}) => {
  const { city } = here;
  const reward = await stored(here, id);
  const shown = rewardShown(wordsOf(reward, city.timeZone), city.locales);
  const stock = reward.stock === null ? "" : String(reward.stock);
  return { ...shown, stock, stockThen: stock, version: versionOf(shown), id, ...values };
};
const change = (here: TestCity, actor: Person, fields: object) =>
  within(here, actor, (context) => changeReward(context, changeRewardInput.parse(fields)));

test("a superadmin offers a reward, and it is in the ledger; nobody else may", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { id } = await add(here, actor, { closesOn: "2030-03-31" });
  expect(await stored(here, id)).toMatchObject({ price: 40, badge: null, stock: 5 });
  // The whole last day, on the clock of Brussels in summer time.
  expect((await stored(here, id)).closesAt?.toISOString()).toMatch(/^2030-03-31T21:59:59/);
  const written = await here.run((db) => db.select().from(events).where(eq(events.subjectId, id)));
  expect(written.map(({ verb, data }) => [verb, data])).toEqual([
    ["city.rewardsChanged", { change: "added" }],
  ]);
  for (const role of ["citizen", "moderator"] as const) {
    const other = await here.person({ role });
    await expect(add(here, other)).rejects.toThrow("errors.forbidden");
    await expect(change(here, other, await form(here, id))).rejects.toThrow("errors.forbidden");
    await expect(within(here, other, (context) => archiveReward(context, { id }))).rejects.toThrow(
      "errors.forbidden",
    );
  }
});

test("what a form leaves out is asked for at its field", () => {
  const mistakes = (values: object) =>
    addRewardInput.safeParse({ ...filled, ...values }).error?.issues.map(({ path }) => path.join("."));
  expect(mistakes({})).toBeUndefined();
  expect(mistakes({ price: "" })).toEqual(["price"]);
  expect(mistakes({ cost: "badge" })).toEqual(["badge"]);
  expect(mistakes({ validDays: "", eachAtMost: "" })).toEqual(["validDays", "eachAtMost"]);
  expect(mistakes({ opensOn: "2030-02-01", closesOn: "2030-01-31" })).toEqual(["closesOn"]);
});

test("stock that is raised while others redeem is counted onto what is left, not over it", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { id } = await add(here, actor);
  const opened = await form(here, id);
  const citizen = await here.person();
  await givePoints(here, citizen, 40);
  await redeem(here, citizen, id);
  expect(await change(here, actor, { ...opened, stock: "8" })).toEqual({ ok: true });
  expect((await stored(here, id)).stock).toBe(7);
  expect(await change(here, actor, await form(here, id))).toEqual({ ok: true });
  expect((await stored(here, id)).stock).toBe(7);
});

test("a new price counts for new vouchers only, and somebody else's change is shown before it is lost", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { rewardId, id, owner } = await giveVoucher(here);
  const opened = await form(here, rewardId);
  expect(await change(here, actor, { ...opened, price: "60" })).toEqual({ ok: true });
  await within(here, actor, (context) => refundVoucher(context, { voucherId: id }));
  expect(await walletOf(here, owner)).toMatchObject({ balance: 100 });
  expect(await change(here, actor, { ...opened, price: "70" })).toMatchObject({
    ok: false,
    conflict: { theirs: { price: "60" } },
  });
});

test("nobody pays another price than the one they were shown", async () => {
  const here = await createTestCity();
  const [actor, citizen] = [await here.superadmin(), await here.person()];
  const { id } = await add(here, actor);
  await givePoints(here, citizen, 100);
  await change(here, actor, await form(here, id, { price: "90" }));
  const agreed = (price: number | null) =>
    within(here, citizen, (context) => redeemReward(context, { rewardId: id, price }));
  for (const price of [40, null]) await expect(agreed(price)).rejects.toThrow("rewards.refused.otherPrice");
  expect(await walletOf(here, citizen)).toMatchObject({ balance: 100 });
  await agreed(90);
  expect(await walletOf(here, citizen)).toMatchObject({ balance: 10 });
});

test("a reward that is no longer offered cannot be had, but its vouchers still can be used, until it is offered again", async () => {
  const here = await createTestCity();
  const [actor, late] = [await here.superadmin(), await here.person()];
  const { rewardId, code } = await giveVoucher(here);
  await givePoints(here, late, 20);
  const get = () => redeem(here, late, rewardId);
  await within(here, actor, (context) => archiveReward(context, { id: rewardId }));
  await expect(get()).rejects.toThrow("rewards.refused.gone");
  expect(await here.run((db) => acceptVoucher({ db, counter: { actor } }, { code }))).toMatchObject({
    kind: "accepted",
  });
  await within(here, actor, (context) => reopenReward(context, { id: rewardId }));
  expect(await get()).toMatchObject({ code: expect.stringMatching(/^[a-z2-9]{10}$/) });
  expect(await here.run((db) => findManaged(db, rewardId))).toMatchObject({ given: 2, used: 1 });
});

test("a reward names only badges, levels and partners that there are", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const badge = { cost: "badge", badge: "helpful", badgeLevel: "3" };
  await add(here, actor, badge);
  for (const wrong of [{ badgeLevel: "4" }, { badge: "nothing" }]) {
    await expect(add(here, actor, { ...badge, ...wrong })).rejects.toThrow("rewards.admin.noSuchLevel");
  }
  for (const field of ["partnerId", "neighbourhoodId"]) {
    await expect(add(here, actor, { [field]: newId() })).rejects.toThrow("errors.notFound");
  }
});

test("pages lead to rewards only where one can be had now, and the catalogue leaves out what is over", async () => {
  const here = await createTestCity();
  const day = 86_400_000;
  const offers = () => here.run(async (db) => (await readOffers(db)).rewards);
  expect(await offers()).toBe(false);
  await offerReward(here, { archivedAt: new Date() });
  await offerReward(here, { closesAt: new Date(Date.now() - day) });
  const soon = await offerReward(here, { opensAt: new Date(Date.now() + day) });
  expect(await offers()).toBe(false);
  const now = await offerReward(here);
  expect(await offers()).toBe(true);
  const { rewards: listed } = await here.run(listOffered);
  expect(listed.map(({ id }) => id).sort()).toEqual([soon, now].sort());
});
