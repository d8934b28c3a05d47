import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { partners, vouchers } from "@/db/schema/engagement";
import { hereCounter } from "@/lib/engagement/counter/queries";
import { addPartner, closePartner, renewAccess } from "@/lib/engagement/partners/commands";
import { isPin } from "@/lib/engagement/partners/pin";
import { listPartners } from "@/lib/engagement/partners/queries";
import { acceptVoucher, type Counter } from "@/lib/engagement/vouchers/accept";
import { findAtCounter, findOwnVoucher, listGiven, listOwnVouchers } from "@/lib/engagement/vouchers/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { giveVoucher, openCounter } from "@/tests/support/rewards";

const counterOf = (here: TestCity, pass: string) =>
  here.run((db) => hereCounter(db, { city: here.city, actor: here.visitor() }, pass));

test("link and PIN of a partner are kept as hashes only, and the PIN's says nothing about another with the same", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const made = await here.run((db) => addPartner({ db, actor }, { name: "City Museum" }));
  const [row] = await here.run((db) => db.select().from(partners));
  expect(JSON.stringify(row)).not.toContain(made.token);
  expect(JSON.stringify(row)).not.toContain(made.pin);
  expect(made.pin).toMatch(/^\d{6}$/);
  expect(await isPin(made.pin, row?.pinHash ?? "")).toBe(true);
  expect(await isPin(made.pin === "000000" ? "000001" : "000000", row?.pinHash ?? "")).toBe(false);
  expect(await isPin(made.pin, "")).toBe(false);
});

test("only a superadmin makes, renews and closes partners", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { partnerId: id } = await here.run((db) => addPartner({ db, actor }, { name: "City Museum" }));
  const moderator = await here.person({ role: "moderator" });
  for (const command of [renewAccess, closePartner]) {
    await expect(here.run<unknown>((db) => command({ db, actor: moderator }, { id }))).rejects.toThrow(
      "errors.forbidden",
    );
  }
  await expect(here.run((db) => addPartner({ db, actor: moderator }, { name: "B" }))).rejects.toThrow(
    "errors.forbidden",
  );
  await here.run((db) => closePartner({ db, actor }, { id }));
  expect(await here.run(listPartners)).toMatchObject([{ name: "City Museum", closedAt: expect.any(Date) }]);
  await expect(here.run((db) => renewAccess({ db, actor }, { id }))).rejects.toThrow("errors.notFound");
});

test("of a partner whose link was closed the city takes the vouchers, and their owners read so", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { partnerId } = await here.run((db) => addPartner({ db, actor }, { name: "City Museum" }));
  const { code, owner } = await giveVoucher(here, { partnerId });
  const where = async () => (await here.run((db) => findOwnVoucher(db, owner.id, code)))?.partner;
  expect(await where()).toBe("City Museum");
  await here.run((db) => closePartner({ db, actor }, { id: partnerId }));
  expect(await where()).toBeNull();
  const accepted = await here.run((db) => acceptVoucher({ db, counter: { actor } }, { code }));
  expect(accepted).toMatchObject({ kind: "accepted" });
});

test("a counter sees the reward and how the voucher stands, and nothing of its owner", async () => {
  const here = await createTestCity();
  const [actor, other] = [await here.superadmin(), await here.superadmin()];
  const { code, owner } = await giveVoucher(here);
  const look = (who = actor) =>
    here.run((db) => findAtCounter(db, { actor: who }, ` ${code.toUpperCase()} `));
  const seen = await look();
  expect(seen).toMatchObject({ title: { en: "Museum ticket" }, state: "open", justHere: false });
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${owner.id}|${owner.firstName}`));
  await here.run((db) => acceptVoucher({ db, counter: { actor } }, { code }));
  expect(await look()).toMatchObject({ state: "used", justHere: true });
  expect(await look(other)).toMatchObject({ state: "used", justHere: false });
  const past = new Date(Date.now() - 11 * 60_000);
  await here.run((db) => db.update(vouchers).set({ usedAt: past }).where(eq(vouchers.code, code)));
  expect(await look()).toMatchObject({ state: "used", justHere: false });
});

test("a partner's counter knows vouchers of its own rewards only", async () => {
  const here = await createTestCity();
  const open = await counterOf(here, await openCounter(here));
  const another = await counterOf(here, await openCounter(here));
  if (!open || !another || !("partnerId" in open.counter)) throw new Error("the counters are closed");
  const { code } = await giveVoucher(here, { partnerId: open.counter.partnerId });
  const { code: citys } = await giveVoucher(here);
  const seenBy = (counter: Counter, text: string) => here.run((db) => findAtCounter(db, counter, text));
  expect(await seenBy(open.counter, code)).toMatchObject({ state: "open" });
  expect(await seenBy(open.counter, citys)).toBeNull();
  expect(await seenBy(another.counter, code)).toBeNull();
  for (const pass of ["", "x", "..", "a.b.c"]) expect(await counterOf(here, pass)).toBeNull();
});

test("people see their own vouchers, the usable first, and nobody else's", async () => {
  const here = await createTestCity();
  const { owner, code, rewardId } = await giveVoucher(here);
  const stranger = await here.person();
  const own = await here.run((db) => listOwnVouchers(db, owner.id));
  expect(own.map(({ state }) => state)).toEqual(["open"]);
  expect(await here.run((db) => listOwnVouchers(db, stranger.id))).toEqual([]);
  expect(await here.run((db) => findOwnVoucher(db, stranger.id, code))).toBeNull();
  expect(await here.run((db) => findOwnVoucher(db, owner.id, code))).toMatchObject({ code, partner: null });
  const given = await here.run((db) => listGiven(db, rewardId));
  expect(JSON.stringify(given)).not.toContain(owner.id);
});
