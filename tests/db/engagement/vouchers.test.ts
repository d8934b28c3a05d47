import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { partners, rewards, vouchers, walletEntries, wallets } from "@/db/schema/engagement";
import { newId } from "@/lib/base/ids";
import { type Accepted, acceptVoucher, type Counter } from "@/lib/engagement/vouchers/accept";
import { findAtCounter } from "@/lib/engagement/vouchers/queries";
import { refundVoucher } from "@/lib/engagement/vouchers/refund";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { walletOf, wrongWallets } from "@/tests/support/engagement";
import { within } from "@/tests/support/idea";
import { givePoints, offerReward, redeem } from "@/tests/support/rewards";

const accept = (here: TestCity, counter: Counter, code: string) =>
  here.run((db) => acceptVoucher({ db, counter }, { code }));
const stockOf = async (here: TestCity, id: string) =>
  (await here.run((db) => db.select().from(rewards).where(eq(rewards.id, id))))[0]?.stock;
/** As people do who are told that all connections are busy: they press again. */
const patiently = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Error) || error.message !== "errors.busy") throw error;
    }
  }
};
const refusals = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((one) => (one.status === "rejected" ? [String(one.reason.message)] : []));

test("five hundred who redeem at once share what there is: no stock, no balance below zero, no voucher too many", async () => {
  const here = await createTestCity();
  const rich = await Promise.all(Array.from({ length: 20 }, () => here.person()));
  for (const person of rich) await givePoints(here, person, 70);
  const rewardId = await offerReward(here, { stock: 40, price: 20, eachAtMost: 100 });
  const results = await Promise.allSettled(
    Array.from({ length: 500 }, (_, index) =>
      patiently(() => redeem(here, rich[index % 20] as Person, rewardId)),
    ),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(40);
  expect(new Set(refusals(results)).size).toBeGreaterThan(0);
  expect(
    [...new Set(refusals(results))].filter((one) => !/rewards\.refused\.(soldOut|points)/.test(one)),
  ).toEqual([]);
  expect(await stockOf(here, rewardId)).toBe(0);
  expect(await here.run((db) => db.select().from(vouchers))).toHaveLength(40);
  const [sum] = await here.run((db) =>
    db.select({ left: sql<number>`sum(balance)::int`, least: sql<number>`min(balance)` }).from(wallets),
  );
  expect(sum).toMatchObject({ left: 20 * 70 - 40 * 20 });
  expect(sum?.least).toBeGreaterThanOrEqual(0);
});

test("two counters that scan at the same second: one voucher is used once, and the other counter hears that it was", async () => {
  const here = await createTestCity();
  const [owner, one, other] = [await here.person(), await here.superadmin(), await here.superadmin()];
  await givePoints(here, owner, 20);
  const { code } = await redeem(here, owner, await offerReward(here));
  const answers = await Promise.all([one, other].map((actor) => accept(here, { actor }, code.toUpperCase())));
  expect(answers.map(({ kind }) => kind).sort()).toEqual(["accepted", "refused"]);
});

test("a counter whose answer got lost sends the code again and is told the same; the next counter is not", async () => {
  const here = await createTestCity();
  const [owner, counter, other] = [await here.person(), await here.superadmin(), await here.superadmin()];
  await givePoints(here, owner, 20);
  const { code } = await redeem(here, owner, await offerReward(here));
  const first = await accept(here, { actor: counter }, code);
  const again = await accept(here, { actor: counter }, code);
  expect(again).toEqual({ ...first, again: true } as Accepted);
  expect(await accept(here, { actor: other }, code)).toMatchObject({ kind: "refused", state: "used" });
});

test("two tills of one partner are two counters: of a code that both scan one hands out the reward, and is told the same again", async () => {
  const here = await createTestCity();
  const owner = await here.person();
  await givePoints(here, owner, 20);
  const partnerId = newId();
  await here.run((db) => db.insert(partners).values({ id: partnerId, name: "A museum" }));
  const { code } = await redeem(here, owner, await offerReward(here, { partnerId }));
  const tills = ["one", "other"].map((till): Counter => ({ partnerId, till }));
  const answers = await Promise.all(tills.map((counter) => accept(here, counter, code)));
  expect(answers.map(({ kind }) => kind).sort()).toEqual(["accepted", "refused"]);
  const again = await Promise.all(tills.map((counter) => accept(here, counter, code)));
  expect(again.map(({ kind }) => kind)).toEqual(answers.map(({ kind }) => kind));
  const seen = await Promise.all(tills.map((counter) => here.run((db) => findAtCounter(db, counter, code))));
  expect(seen.map((voucher) => voucher?.justHere)).toEqual(answers.map(({ kind }) => kind === "accepted"));
});

test("staff do not accept a voucher of their own; a colleague does", async () => {
  const here = await createTestCity();
  const [owner, colleague] = [await here.superadmin(), await here.person({ role: "moderator" })];
  await givePoints(here, owner, 20);
  const { code } = await redeem(here, owner, await offerReward(here));
  expect(await accept(here, { actor: owner }, code)).toEqual({ kind: "own" });
  expect(await accept(here, { actor: colleague }, code)).toMatchObject({ kind: "accepted", again: false });
});

test("a partner takes vouchers of its own rewards only, and none once its link is closed", async () => {
  const here = await createTestCity();
  const owner = await here.person();
  await givePoints(here, owner, 40);
  const [museum, baker] = [newId(), newId()];
  for (const id of [museum, baker])
    await here.run((db) =>
      db.insert(partners).values({ id, name: "A partner", tokenHash: newId(), pinHash: "x" }),
    );
  const { code } = await redeem(here, owner, await offerReward(here, { partnerId: museum }));
  expect(await accept(here, { partnerId: baker, till: "one" }, code)).toEqual({ kind: "unknown" });
  expect(await accept(here, { partnerId: museum, till: "one" }, code)).toMatchObject({ kind: "accepted" });
  const second = await redeem(here, owner, await offerReward(here, { partnerId: museum }));
  await here.run((db) => db.update(partners).set({ closedAt: sql`now()` }).where(eq(partners.id, museum)));
  await expect(accept(here, { partnerId: museum, till: "one" }, second.code)).rejects.toThrow(
    "errors.forbidden",
  );
});

test("a voucher given back returns points and stock once, a used one does not, and an expired one only by staff", async () => {
  const here = await createTestCity();
  const [owner, stranger, staff] = [await here.person(), await here.person(), await here.superadmin()];
  await givePoints(here, owner, 60);
  const rewardId = await offerReward(here, { stock: 3, eachAtMost: 3 });
  const back = (actor: Person, voucherId: string) =>
    within(here, actor, (context) => refundVoucher(context, { voucherId }));
  const [first, second, third] = [
    await redeem(here, owner, rewardId),
    await redeem(here, owner, rewardId),
    await redeem(here, owner, rewardId),
  ];
  await expect(back(stranger, first.id)).rejects.toThrow();
  await Promise.all([back(owner, first.id), back(owner, first.id)]);
  expect(await walletOf(here, owner)).toMatchObject({ balance: 20 });
  expect(await stockOf(here, rewardId)).toBe(1);
  await accept(here, { actor: staff }, second.code);
  await expect(back(owner, second.id)).rejects.toThrow("rewards.refused.used");
  await here.run((db) => db.update(vouchers).set({ expiresAt: sql`now()` }).where(eq(vouchers.id, third.id)));
  expect(await accept(here, { actor: staff }, third.code)).toMatchObject({
    kind: "refused",
    state: "expired",
  });
  await expect(back(owner, third.id)).rejects.toThrow("rewards.refused.expired");
  await back(staff, third.id);
  expect(await walletOf(here, owner)).toMatchObject({ balance: 40 });
});

test("points taken back after they were spent leave a debt, which later points pay before anything can be spent", async () => {
  const here = await createTestCity();
  const owner = await here.person();
  await givePoints(here, owner, 30);
  const rewardId = await offerReward(here, { eachAtMost: 5 });
  await redeem(here, owner, rewardId);
  await givePoints(here, owner, 5);
  expect(await walletOf(here, owner)).toEqual({ score: 5, balance: 0, debt: 15 });
  await givePoints(here, owner, 30);
  expect(await walletOf(here, owner)).toEqual({ score: 30, balance: 10, debt: 0 });
  await expect(redeem(here, owner, rewardId)).rejects.toThrow("rewards.refused.points");
  const entries = await here.run((db) => db.select().from(walletEntries).orderBy(walletEntries.id));
  expect(entries.map(({ kind, change, debtChange }) => [kind, change, debtChange])).toEqual([
    ["earned", 30, 0],
    ["spent", -20, 0],
    ["taken_back", -10, 15],
    ["earned", 10, -15],
  ]);
  expect((await wrongWallets(here)).map(({ score }) => score)).toEqual([30]);
  const rewriting = here.run((db) => db.update(walletEntries).set({ change: 500 }));
  await expect(rewriting).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("a reward for a badge, a neighbourhood or a period is refused to whoever lacks it, with the reason", async () => {
  const here = await createTestCity();
  const person = await here.person();
  await givePoints(here, person, 100);
  const day = 86_400_000;
  const cases = {
    badge: { price: null, badge: "helpful", badgeLevel: 2 },
    relation: { relation: "works" },
    notYet: { opensAt: new Date(Date.now() + day) },
    over: { closesAt: new Date(Date.now() - day) },
    soldOut: { stock: 0 },
    gone: { archivedAt: new Date() },
    points: { price: 101 },
  } satisfies Record<string, Partial<typeof rewards.$inferInsert>>;
  for (const [refusal, values] of Object.entries(cases)) {
    await expect(redeem(here, person, await offerReward(here, values)), refusal).rejects.toThrow(
      `rewards.refused.${refusal}`,
    );
  }
  const once = await offerReward(here);
  await redeem(here, person, once);
  await expect(redeem(here, person, once)).rejects.toThrow("rewards.refused.enough");
});
