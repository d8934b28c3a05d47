import { sessionCookieName } from "@/lib/people/cookie-name";
import { openPlatform } from "@/tests/support/city";
import { giveUpJob } from "@/tests/support/e2e/give-up-job";
import { addressOf, expect, test } from "@/tests/support/e2e/test";

test("an operator sees what the platform does by itself, and has a failed job tried again", async ({
  city,
  page,
  context,
}) => {
  const platform = await openPlatform();
  const operator = await platform.person({ role: "operator", firstName: "Robin", lastName: "Op" });
  const value = await platform.session(operator);
  await context.addCookies([{ name: sessionCookieName(false), value, url: addressOf(platform.host) }]);
  const code = `E${city.city.slug.toUpperCase()}`;
  await giveUpJob(city.id, code);
  await page.goto(`${addressOf(platform.host)}/operator`);
  await page.getByRole("link", { name: "Jobs" }).click();
  await expect(page.getByRole("heading", { name: "Jobs", exact: true })).toBeVisible();
  for (const queue of ["Mail", "Clearing up", "Reminders"]) {
    await expect(page.getByRole("rowheader", { name: queue }).first()).toBeVisible();
  }
  const failed = page.getByRole("row").filter({ hasText: code });
  await expect(failed).toContainText(city.city.name);
  await expect(page.getByText("a text that nobody should see")).toHaveCount(0);
  await failed.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("The job waits to be done again.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: code })).toHaveCount(0);
  await page.goto(`${addressOf(platform.host)}/operator/${city.city.slug}`);
  await expect(page.getByText("Had a job tried again")).toBeVisible();
});

test("nobody but an operator sees the jobs", async ({ page }) => {
  const platform = await openPlatform();
  await page.goto(`${addressOf(platform.host)}/jobs`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});
