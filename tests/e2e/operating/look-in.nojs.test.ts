import { sessionCookieName } from "@/lib/people/cookie-name";
import { openPlatform } from "@/tests/support/city";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { postIdea } from "@/tests/support/idea";

test("an operator looks in only while a superadmin allows it, and the city reads what he looked at", async ({
  city,
  page,
  context,
  signInAs,
}) => {
  const { code } = await postIdea(city, { title: "A shady bench", text: "Where people wait for the tram." });
  const platform = await openPlatform();
  const operator = await platform.person({ role: "operator", firstName: "Robin", lastName: "Op" });
  const value = await platform.session(operator);
  await context.addCookies([{ name: sessionCookieName(false), value, url: addressOf(platform.host) }]);
  await signInAs(await city.superadmin());
  const console = `${addressOf(platform.host)}/operator/${city.city.slug}`;

  await page.goto(console);
  await expect(page.getByRole("link", { name: "Look in" })).toHaveCount(0);
  expect((await page.goto(`${console}/look/ideas/${code}`))?.status()).toBe(404);

  await page.goto("/admin/settings/look-in");
  await page.getByRole("radio", { name: "1 day" }).check();
  await page.getByRole("button", { name: "Let them look in" }).click();
  await expect(page.getByRole("button", { name: "End it now" })).toBeVisible();

  await page.goto(console);
  await page.getByRole("link", { name: "Look in" }).click();
  await page.getByRole("link", { name: "Ideas", exact: true }).click();
  await page.getByRole("link", { name: "A shady bench" }).click();
  await expect(page.getByText("Where people wait for the tram.")).toBeVisible();
  await expect(page.locator("main form")).toHaveCount(0);

  await page.goto("/admin/settings/look-in");
  const row = page.getByRole("row").filter({ hasText: `Looked at /ideas/${code}` });
  await expect(row).toContainText("Robin Op");
  await page.getByRole("button", { name: "End it now" }).click();
  await expect(page.getByRole("button", { name: "Let them look in" })).toBeVisible();
  expect((await page.goto(`${console}/look/ideas/${code}`))?.status()).toBe(404);
});
