import type { TestCity } from "@/tests/support/city";
import { mailTo } from "@/tests/support/e2e/inbox";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { mistakesOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect, test } from "@/tests/support/e2e/test";
import { changeSettings } from "@/tests/support/idea";
import { appCode, secretOf, setUpFactor } from "@/tests/support/second-factor";

const own = "/account/second-factor";
const asked = "/sign-in/second-factor";

/** Signs in by the mailed code; where that leads. */
async function signIn(city: TestCity, email: string, already: number) {
  const browser = new PlainBrowser(city.host);
  const sent = await browser.send(await browser.form("/sign-in?next=/admin", "email"), { email });
  await browser.follow(sent);
  const { code = "" } = await mailTo(email, already);
  const typed = await browser.send(await browser.form("/sign-in/code", "code"), { code });
  return { browser, to: typed.headers.location ?? "" };
}

test("staff set the app up, sign in with it, and with a recovery code when the phone is gone, without JavaScript", async ({
  city,
}) => {
  const email = `mo@${city.city.slug}.example`;
  const mo = await city.person({ role: "moderator", email });
  const first = new PlainBrowser(city.host, await city.session(mo));
  const begun = await first.send(await first.form(own, "next"));
  const setUp = await first.follow(begun);
  expect(wordsOf(setUp)).toContain("Scan this with the app");
  const letters = wordsOf(setUp).replaceAll("-", "");
  expect(letters).toContain(await secretOf(city, mo));
  const form = await first.form(own, "code");
  const wrong = await first.send(form, { code: "12 34 5" });
  expect(Object.values(mistakesOf(wrong))).toEqual([
    "Enter the six digits that the app shows, or a recovery code",
  ]);
  const shown = await first.follow(await first.send(form, { code: await appCode(city, mo, -1) }));
  const codes = wordsOf(shown).match(/[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}/g) ?? [];
  expect(codes).toHaveLength(10);
  const kept = await first.follow(await first.send(await first.form(own, "next")));
  expect(wordsOf(kept)).toContain("You have 10 recovery codes left");
  expect(wordsOf(await first.get(own))).not.toContain(codes[0]);
  expect((await first.get("/admin")).status).toBe(200);

  const second = await signIn(city, email, 0);
  expect(second.to).toContain(asked);
  const away = await second.browser.get("/admin/moderation");
  expect(away.headers.location).toContain(`${asked}?next=%2Fadmin%2Fmoderation`);
  const way = await second.browser.form(second.to, "code");
  const code = await appCode(city, mo);
  const used = await second.browser.send(way, { code: await appCode(city, mo, -1) });
  expect(Object.values(mistakesOf(used))[0]).toContain("was used already");
  expect((await second.browser.send(way, { code })).headers.location).toMatch(/\/admin$/);
  expect((await second.browser.get("/admin/moderation")).status).toBe(200);

  const third = await signIn(city, email, 1);
  const again = await third.browser.form(third.to, "code");
  expect((await third.browser.send(again, { code })).status).toBe(200);
  expect((await third.browser.send(again, { code: codes[3]?.toUpperCase() ?? "" })).status).toBe(303);
  expect(wordsOf(await third.browser.get(own))).toContain("You have 9 recovery codes left");
});

test("where the city wants it, staff without one reach no staff page and are led to it; citizens notice nothing", async ({
  city,
}) => {
  await changeSettings(city, { requireFactor: true });
  const mo = await city.person({ role: "moderator" });
  const desk = new PlainBrowser(city.host, await city.session(mo));
  const away = await desk.get("/admin/moderation");
  expect(away.status).toBe(307);
  const led = await desk.follow(await desk.follow(away));
  expect(wordsOf(led)).toContain("This city asks its staff for a second step");
  expect((await desk.get("/admin/settings")).headers.location).toContain(asked);
  expect((await desk.get("/ideas/new")).status).toBe(200);
  const citizen = new PlainBrowser(city.host, await city.session(await city.person()));
  expect((await citizen.get("/account")).status).toBe(200);
  expect((await citizen.get(own)).status).toBe(404);
  expect((await citizen.get("/admin")).status).toBe(404);
});

test("past so many wrong codes none is looked at, not even the right one", async ({ city }) => {
  const mo = await city.person({ role: "moderator" });
  await setUpFactor(city, mo, await city.session(mo));
  const browser = new PlainBrowser(city.host, await city.session(mo));
  const form = await browser.form(`${asked}?next=/admin`, "code");
  for (let tries = 0; tries < 8; tries += 1) await browser.send(form, { code: "000000" });
  const late = await browser.send(form, { code: await appCode(city, mo) });
  expect(late.status).toBe(200);
  expect(wordsOf(late)).toContain("That was a lot in a short time");
  expect((await browser.get("/admin")).status).toBe(307);
});
