import { refundVoucher } from "@/lib/engagement/vouchers/refund";
import type { TestCity } from "@/tests/support/city";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { giveVoucher, offerReward } from "@/tests/support/rewards";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const list = "/admin/rewards";
const ticket = { "title.en": "Museum ticket", price: "40", stock: "12" };

/** What the city thanks with, and who hands it out. */
export const rewardsJourneys: Journeys = {
  "/rewards": async (staff, city) => {
    expect(wordsOf(await staff.get(list))).toContain("No rewards yet");
    const id = await offerReward(city, { archivedAt: new Date() });
    const page = await staff.get(list);
    expect(wordsOf(page)).toMatch(/No longer offered.*Museum ticket.*20 points · 10 left · 0 given out/);
    expect(linksOf(page)).toEqual(
      expect.arrayContaining([`${list}/new`, `${list}/${id}`, `${list}/partners`]),
    );
  },

  "/rewards/new": async (staff) => {
    const wrong = { ...ticket, "title.en": "", price: "many" };
    await refuse(staff, await staff.form(`${list}/new`, "price"), wrong, ["price"]);
    const missing = { ...ticket, "title.en": "" };
    const form = await refuse(staff, await staff.form(`${list}/new`, "price"), missing, ["title.en"]);
    const after = await save(staff, form, ticket, "offered from now on");
    expect(wordsOf(after)).toContain("40 points · 12 left");
  },

  "/rewards/[id]": async (staff, city) => {
    const { rewardId, code, owner } = await giveVoucher(city, { stock: 3 });
    const path = `${list}/${rewardId}`;
    const page = wordsOf(await staff.get(path));
    expect(page).toContain(`…${code.slice(-3).toUpperCase()}`);
    expect(page).not.toContain(code.toUpperCase());
    expect(page).not.toContain(owner.lastName);
    const back = await staff.form(path, "voucherId");
    expect(wordsOf(await save(staff, back, {}, "The voucher is given back"))).toContain("3 left");
    await save(staff, await staff.form(path, "id"), {}, "no longer offered");
    await save(staff, await staff.form(path, "id"), {}, "offered again");
  },

  "/rewards/[id]/edit": async (staff, city) => {
    const { rewardId, id } = await giveVoucher(city, { stock: 5 });
    const path = `${list}/${rewardId}/edit`;
    const form = await refuse(staff, await staff.form(path, "stock"), { validDays: "" }, ["validDays"]);
    const right = {
      "title.en": "Two tickets",
      price: "60",
      stock: "9",
      validDays: "30",
      closesOn: "2031-05-01",
    };
    // One comes back while the form is open: it is not lost.
    const actor = await city.superadmin();
    await city.run((db) => refundVoucher({ db, actor }, { voucherId: id }));
    expect(wordsOf(await save(staff, form, right, "holds for everything redeemed from now on"))).toContain(
      "60 points · 10 left",
    );
    await expectSaved(staff, path, { ...right, stock: "10" });
  },

  "/rewards/partners": async (staff, city) => {
    const path = `${list}/partners`;
    await refuse(staff, await staff.form(path, "name"), { name: "" }, ["name"]);
    const made = await save(
      staff,
      await staff.form(path, "name"),
      { name: "City Museum" },
      "shown this once",
    );
    const access = accessIn(wordsOf(made));
    expect(wordsOf(await staff.get(path))).not.toContain(access.pin);
    expect(await opens(city, access)).toBe(true);
    const [renew] = await toolsOf(staff, path);
    const renewed = accessIn(wordsOf(await save(staff, renew, {}, "shown this once")));
    expect(await opens(city, access)).toBe(false);
    expect(await opens(city, renewed)).toBe(true);
    const [, close] = await toolsOf(staff, path);
    await save(staff, close, {}, "link and counters are closed");
    expect(await opens(city, renewed)).toBe(false);
  },
};

type Access = { pin: string; token: string };

function accessIn(words: string): Access {
  const pin = /PIN(\d{6})/.exec(words)?.[1];
  const token = /\/counter\/([\w-]{43})/.exec(words)?.[1];
  if (!pin || !token) throw new Error(`no link and PIN in ${words}`);
  return { pin, token };
}

/** Whether link and PIN open a counter for whoever has no account. */
async function opens({ host }: TestCity, { pin, token }: Access): Promise<boolean> {
  const partner = new PlainBrowser(host);
  const form = (await partner.forms(`/counter/${token}`)).find(({ fields }) =>
    fields.some(({ name }) => name === "pin"),
  );
  if (!form) return false;
  await partner.send(form, { pin });
  return partner.cookies.has("cityloop.counter");
}

async function toolsOf(staff: PlainBrowser, path: string) {
  const [renew, close] = (await staff.forms(path)).filter(({ fields }) =>
    fields.some(({ name }) => name === "id"),
  );
  if (!renew || !close) throw new Error("the partner cannot be renewed or closed");
  return [renew, close] as const;
}
