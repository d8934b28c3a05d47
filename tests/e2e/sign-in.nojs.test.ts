import { createTestCity } from "@/tests/support/city";
import { mailTo } from "@/tests/support/e2e/inbox";
import { askForCode, giveName, linkIn, send, typeCode } from "@/tests/support/e2e/sign-in";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { startOidcProvider } from "@/tests/support/oidc";
import { withProvider } from "@/tests/support/sign-in";

test("a newcomer signs in with a code, without JavaScript", async ({ page, city }) => {
  const { code } = await askForCode(page, `new@${city.city.slug}.example`, "/sign-in?next=/account");
  await typeCode(page, "000000" === code ? "111111" : "000000");
  await expect(page.getByRole("alert")).toContainText("4 tries");
  await typeCode(page, code);
  await giveName(page, "Nora", "New");
  await send(page);
  await expect(page).toHaveURL("/account");
});

test("a new code can be asked for, and only the newest one works", async ({ page, city }) => {
  const email = `ada@${city.city.slug}.example`;
  await city.person({ email });
  const first = await askForCode(page, email);
  await page.getByRole("button", { name: "Send a new code" }).click();
  await expect(page).toHaveURL(/again=1/);
  const newest = await mailTo(email, 1);
  await page.goto(linkIn(first));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link is over");
  await page.goto("/sign-in/code");
  await typeCode(page, newest.code);
  await expect(page).toHaveURL("/");
});

test("the link asks for one press, without JavaScript", async ({ page, city }) => {
  await city.person({ email: `ada@${city.city.slug}.example` });
  const mail = await askForCode(page, `ada@${city.city.slug}.example`, "/ar/sign-in?next=/ar/account");
  expect(linkIn(mail)).toContain("/ar/sign-in/link");
  await page.goto(linkIn(mail));
  await send(page);
  await expect(page).toHaveURL("/ar/account");
});

test("what was asked in one city signs in at no other", async ({ page, city }) => {
  const elsewhere = await createTestCity();
  const mail = await askForCode(page, `ada@${city.city.slug}.example`);
  await page.goto(linkIn(mail).replace(city.host, elsewhere.host));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link is over");
  await page.goto(`${addressOf(elsewhere.host)}/sign-in/code`);
  await expect(page.locator("input[name=code]")).toHaveCount(0);
});

test("profile, devices and deletion work without JavaScript", async ({ page, city, signInAs }) => {
  const person = await city.person();
  await signInAs(person);
  await city.session(person);
  await page.goto("/account");
  await page.locator("input[name=firstName]").fill("Adele");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto("/account/sessions");
  await page.getByRole("button", { name: /^End it/ }).click();
  await page.goto("/account/sessions");
  await expect(page.getByText("You are signed in nowhere else.")).toBeVisible();
  await page.goto(`/people/${person.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Adele Lovelace");
  await page.goto("/account/delete");
  await page.locator("input[value=keep]").check();
  await page.locator("input[name=word]").fill("DELETE");
  await send(page);
  await expect(page).toHaveURL("/goodbye");
  expect((await page.goto(`/people/${person.id}`))?.status()).toBe(404);
});

test("the city's own provider works without JavaScript", async ({ page, city }) => {
  const provider = await startOidcProvider([`${addressOf(city.host)}/api/auth/callback/oidc`]);
  provider.account = { sub: "1", given_name: "Eve", family_name: "Id" };
  await withProvider(city, provider);
  await page.goto("/sign-in?next=/account");
  await page.getByRole("button", { name: "Continue with City card" }).click();
  await expect(page).toHaveURL("/account");
  await provider.close();
});
