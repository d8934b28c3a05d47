import { eq } from "drizzle-orm";
import { rewards, vouchers } from "@/db/schema/engagement";
import { addPartner, closePartner } from "@/lib/engagement/partners/commands";
import type { TestCity } from "@/tests/support/city";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, mistakesOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect, test } from "@/tests/support/e2e/test";
import { changeSettings } from "@/tests/support/idea";
import { earnPoints, giveVoucher, offerReward } from "@/tests/support/rewards";

async function partnerIn(city: TestCity) {
  const actor = await city.superadmin();
  const access = await city.run((db) => addPartner({ db, actor }, { name: "City Museum" }));
  const close = () => city.run((db) => closePartner({ db, actor }, { id: access.partnerId }));
  return { ...access, close };
}

/** Types the PIN at the link's door. */
async function openCounter(browser: PlainBrowser, { token, pin }: { token: string; pin: string }) {
  return browser.send(await browser.form(`/counter/${token}`, "pin"), { pin });
}

test("a citizen gets a voucher and gives it back", async ({ city }) => {
  const citizen = await city.person();
  await earnPoints(city, citizen, 25);
  const id = await offerReward(city, { stock: 1 });
  const browser = new PlainBrowser(city.host, await city.session(citizen));
  const got = await browser.send(await browser.form(`/rewards/${id}`, "rewardId"));
  const voucher = await browser.follow(got);
  expect(wordsOf(voucher)).toMatch(
    /Here is your voucher\..*Museum ticket.*Code[A-Z2-9]{3} [A-Z2-9]{3} [A-Z2-9]{4}/,
  );
  expect(wordsOf(await browser.get(`/rewards/${id}`))).toContain("None of these is left.");
  expect(wordsOf(await browser.get("/account/delete"))).toContain("vouchers you have not used");
  const back = await browser.form(got.headers.location?.replace(/\?.*/, "") ?? "", "voucherId");
  expect(wordsOf(await browser.follow(await browser.send(back)))).toMatch(
    /You gave the voucher back.*Given back/,
  );
  expect(wordsOf(await browser.get("/rewards"))).toContain("You have 25 points to spend.");
});

test("a partner opens its counter by link and PIN, takes its own vouchers, and is out once it is closed", async ({
  city,
}) => {
  const partner = await partnerIn(city);
  const { code, owner } = await giveVoucher(city, { partnerId: partner.partnerId });
  const citys = await giveVoucher(city);
  const browser = new PlainBrowser(city.host);
  expect(wordsOf(await browser.get(`/vouchers/${code}`))).toContain("This counter is closed");
  const wrong = await openCounter(browser, {
    ...partner,
    pin: partner.pin === "111111" ? "222222" : "111111",
  });
  expect(Object.keys(mistakesOf(wrong))).toEqual(["pin"]);
  expect(browser.cookies.has("cityloop.counter")).toBe(false);
  const opened = await openCounter(browser, partner);
  const cookie = String(opened.headers["set-cookie"]);
  expect(cookie).toMatch(/cityloop\.counter=[^;]+;.*HttpOnly/i);
  expect(cookie).toMatch(/SameSite=lax/i);
  expect(cookie).not.toMatch(/domain=/i);
  expect(wordsOf(await browser.follow(opened))).toContain("City Museum");

  const unknown = await browser.send(await browser.form("/counter", "code"), { code: citys.code });
  expect(Object.keys(mistakesOf(unknown))).toEqual(["code"]);
  const typed = code.toUpperCase().replace(/(.{5})/, "$1 ");
  const found = await browser.follow(
    await browser.send(await browser.form("/counter", "code"), { code: typed }),
  );
  expect(wordsOf(found)).toMatch(/This voucher can be used.*Museum ticket/);
  expect(found.text).not.toContain(owner.lastName);
  const marked = await browser.send(await browser.form(`/vouchers/${code}`, "code"));
  expect(wordsOf(await browser.follow(marked))).toContain("Done: it is used now");

  await partner.close();
  expect(wordsOf(await browser.get("/counter"))).toContain("This counter is closed");
  expect(wordsOf(await browser.get(`/counter/${partner.token}`))).toContain("This link does not work");
});

test("of two tills of one partner that have the same voucher open, one hands out the reward", async ({
  city,
}) => {
  const partner = await partnerIn(city);
  const { code } = await giveVoucher(city, { partnerId: partner.partnerId });
  const tills = [new PlainBrowser(city.host), new PlainBrowser(city.host)];
  const forms = [];
  for (const till of tills) {
    await openCounter(till, partner);
    forms.push({ till, form: await till.form(`/vouchers/${code}`, "code") });
  }
  await Promise.all(forms.map(({ till, form }) => till.send(form)));
  const words = await Promise.all(tills.map(async (till) => wordsOf(await till.get(`/vouchers/${code}`))));
  expect(words.filter((said) => said.includes("Done: it is used now"))).toHaveLength(1);
  expect(words.filter((said) => said.includes("This voucher was used before"))).toHaveLength(1);
});

test("guesses at a partner's PIN run out, from wherever they come", async ({ city }) => {
  const partner = await partnerIn(city);
  const wrong = { ...partner, pin: partner.pin === "111111" ? "222222" : "111111" };
  const guesser = new PlainBrowser(city.host);
  for (let tries = 0; tries < 10; tries += 1) await openCounter(guesser, wrong);
  const late = await openCounter(guesser, partner);
  expect(guesser.cookies.has("cityloop.counter")).toBe(false);
  expect(wordsOf(late)).toContain("That was a lot in a short time.");
});

test("each voucher says how it stands, and a code that does not exist says no less", async ({ city }) => {
  const staff = new PlainBrowser(city.host, await city.session(await city.superadmin()));
  const { code } = await giveVoucher(city);
  const says = async (at: string) => wordsOf(await staff.get(`/vouchers/${at}`));
  expect(await says("nothing999")).toContain("There is no such voucher here");
  const become = (values: Partial<typeof vouchers.$inferInsert>) =>
    city.run((db) => db.update(vouchers).set(values).where(eq(vouchers.code, code)));
  await become({ expiresAt: new Date(Date.now() - 60_000) });
  expect(await says(code)).toContain("This voucher has ended");
  await become({ refundedAt: new Date() });
  expect(await says(code)).toContain("This voucher was given back");
  const stranger = new PlainBrowser(city.host, await city.session(await city.person()));
  expect((await stranger.get(`/vouchers/${code}`)).status).toBe(404);
});

test("a voucher that is out holds where points were switched off since, and its owner finds it", async ({
  city,
}) => {
  const { code, owner } = await giveVoucher(city);
  const citizen = new PlainBrowser(city.host, await city.session(owner));
  const staff = new PlainBrowser(city.host, await city.session(await city.superadmin()));
  await changeSettings(city, { gameOn: false });
  await expect
    .poll(async () => linksOf(await citizen.get("/account")), { timeout: 20_000 })
    .toContain("/vouchers");
  expect(linksOf(await citizen.get("/vouchers"))).toContain(`/vouchers/${code}`);
  const marked = await staff.send(await staff.form(`/vouchers/${code}`, "code"));
  expect(wordsOf(await staff.follow(marked))).toContain("Done: it is used now");
  expect(linksOf(await citizen.get("/account"))).not.toContain("/vouchers");
});

test("pages lead to the rewards where the city has some, and nowhere once it switched points off", async ({
  city,
}) => {
  const browser = new PlainBrowser(city.host);
  expect((await browser.get("/help")).text).not.toContain('href="/rewards"');
  await offerReward(city);
  await expect
    .poll(async () => (await browser.get("/help")).text, { timeout: 20_000 })
    .toContain('href="/rewards"');
  await city.run((db) => db.update(rewards).set({ price: 30 }));
  expect(wordsOf(await browser.get("/rewards"))).toContain("30 points");
  await changeSettings(city, { gameOn: false });
  await expect.poll(async () => (await browser.get("/rewards")).status, { timeout: 20_000 }).toBe(404);
  expect((await browser.get("/help")).text).not.toContain('href="/rewards"');
});
