import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema/people";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/support/e2e/accessibility";
import { askForCode, giveName, linkIn, send, typeCode } from "@/tests/support/e2e/sign-in";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { startOidcProvider } from "@/tests/support/oidc";
import { withProvider } from "@/tests/support/sign-in";

test("a newcomer signs in with a code, says a name, and comes back to where the journey began", async ({
  page,
  city,
}) => {
  const { code } = await askForCode(page, `new@${city.city.slug}.example`, "/sign-in?next=/account");
  await expectAccessible(page);
  await typeCode(page, code);
  await expectAccessible(page);
  await giveName(page, "Nora", "New");
  await expect(page).toHaveURL(/\/welcome\/about/);
  await expectAccessible(page);
  await page.locator("input[name=relation]").first().check();
  await send(page);
  await expect(page).toHaveURL("/account");
  await expect(page.locator("input[name=firstName]")).toHaveValue("Nora");
});

test("the link signs in by itself in the browser that asked", async ({ page, city }) => {
  await city.person({ email: `ada@${city.city.slug}.example` });
  const mail = await askForCode(page, `ada@${city.city.slug}.example`, "/sign-in?next=/account/data");
  await page.goto(linkIn(mail));
  await expect(page).toHaveURL("/account/data");
});

test("the link shows the code anywhere else, and leaves no cookie there", async ({ page, city, browser }) => {
  await city.person({ email: `ada@${city.city.slug}.example` });
  const mail = await askForCode(page, `ada@${city.city.slug}.example`);
  const phone = await browser.newContext();
  const elsewhere = await phone.newPage();
  await elsewhere.goto(linkIn(mail));
  await expect(elsewhere.getByText(mail.code ?? "no code")).toBeVisible();
  expect(await phone.cookies()).toEqual([]);
  await phone.close();
  await typeCode(page, mail.code);
  await expect(page).not.toHaveURL(/sign-in/);
});

test("one code sent from six tabs at once makes one session", async ({ page, city, context }) => {
  const { id } = await city.person({ email: `ada@${city.city.slug}.example` });
  const mail = await askForCode(page, `ada@${city.city.slug}.example`);
  const pages = await Promise.all(Array.from({ length: 6 }, () => context.newPage()));
  await Promise.all(pages.map((one) => one.goto("/sign-in/code")));
  await Promise.all(pages.map((one) => one.locator("input[name=code]").fill(mail.code ?? "")));
  await Promise.all(pages.map(send));
  // Every tab was answered: one is in, the others hear that the code is used up.
  const answered = () =>
    location.pathname !== "/sign-in/code" || document.querySelector("main [role=alert]") !== null;
  await Promise.all(pages.map((one) => one.waitForFunction(answered)));
  const begun = await city.run((db) => db.$count(sessions, eq(sessions.personId, id)));
  expect(begun).toBe(1);
  for (const one of pages) {
    await one.goto("/account");
    await expect(one).toHaveURL("/account");
  }
});

test("signing out ends the session, and the old cookie opens nothing", async ({
  page,
  city,
  context,
  signInAs,
}) => {
  await signInAs(await city.person());
  const before = await context.cookies();
  await page.goto("/sign-out");
  await expectAccessible(page);
  await send(page);
  await expect(page).toHaveURL("/");
  await context.addCookies(before);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("no page before signing in sets a cookie", async ({ page, context }) => {
  for (const path of ["/sign-in", "/sign-in/code", "/sign-in/link?token=none", "/mailbox", "/unsubscribe"]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
  expect(await context.cookies()).toEqual([]);
});

test("an account is exported, and then deleted with its words", async ({ page, city, signInAs }) => {
  await signInAs(await city.person({ firstName: "Zelda", lastName: "Leaver" }));
  for (const path of ["/account", "/account/sessions", "/account/data", "/account/delete"]) {
    await page.goto(path);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await page.goto("/account/data");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("form[action$=export] button").click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/-my-data\.json$/);
  await page.goto("/account/delete");
  await page.locator("input[value=remove]").check();
  await page.locator("input[name=word]").fill("delete");
  await send(page);
  await expect(page).toHaveURL("/goodbye");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("signing in with the city's own provider works from the button to the account", async ({
  page,
  city,
}) => {
  const provider = await startOidcProvider([`${addressOf(city.host)}/api/auth/callback/oidc`]);
  provider.account = {
    sub: "1",
    email: "eve@example.org",
    email_verified: true,
    given_name: "Eve",
    family_name: "Id",
  };
  await withProvider(city, provider);
  await page.goto("/sign-in?next=/account");
  await page.getByRole("button", { name: "Continue with City card" }).click();
  await expect(page).toHaveURL("/account");
  await expect(page.locator("input[name=lastName]")).toHaveValue("Id");
  await provider.close();
});
