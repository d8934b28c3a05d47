import type { Page } from "playwright/test";
import { platformHost } from "@/lib/cities/platform-origin";
import { askForCode, giveName, typeCode } from "@/tests/support/e2e/sign-in";
import { addressOf, expect, test } from "@/tests/support/e2e/test";

test("somebody new starts a city and stands at its desk, without JavaScript", async ({ page, city }) => {
  const slug = `w${city.city.slug}`;
  await page.goto(`${addressOf(platformHost())}/start`);
  await page.getByRole("link", { name: "Begin" }).click();
  await answerAll(page, slug);
  await expect(page).toHaveURL(/\/start\/check$/);
  await expect(page.getByText(`${slug}.${platformHost()}`)).toBeVisible();

  await page.getByRole("link", { name: "Next: your e-mail address" }).click();
  const { code } = await askForCode(page, `founder@${slug}.example`, "");
  await typeCode(page, code);
  await giveName(page, "Frieda", "Founder");
  await expect(page).toHaveURL(/\/start\/check$/);

  await page.getByRole("button", { name: "Start Wizardstadt" }).click();
  await page.getByRole("button", { name: /Wizardstadt/ }).click();
  await expect(page).toHaveURL(`${addressOf(`${slug}.${platformHost()}`)}/admin`);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { name: "Erste Schritte" })).toBeVisible();
  await page.goto(addressOf(`${slug}.${platformHost()}`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Wizardstadt");
});

/** The nine questions in their order; what is not touched keeps the answer that was likely. */
async function answerAll(page: Page, slug: string): Promise<void> {
  const next = () => page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Name of the city or municipality").fill("Wizardstadt");
  await next();
  await page.getByLabel("Address").fill("admin");
  await next();
  await expect(page.getByRole("alert")).toContainText("kept for the platform");
  await page.getByLabel("Address").fill(slug);
  await next();
  await page.getByRole("radio", { name: "Deutsch" }).check();
  await next();
  await page.getByRole("checkbox", { name: "English" }).check();
  await next();
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Berlin");
  await next();
  await next();
  await page.getByRole("radio", { name: "14 days" }).check();
  await next();
  await page.getByLabel("Department or person that signs answers").fill("Bürgerbüro");
  await next();
  await page.getByLabel("Neighbourhoods, one a line").fill("Altstadt\nHafen");
  await next();
}
