import type { Page } from "playwright/test";
import { expect } from "../test";
import { follow, main, press } from "./cast";

/** Somebody proposes an association; gives its page's address. */
export async function propose(page: Page, name: string, about: string): Promise<string> {
  await page.goto("/organisations");
  await follow(page, "Propose an organisation");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Association").check();
  await page.getByLabel("What it does").fill(about);
  await press(page, "Propose it");
  await expect(main(page)).toContainText("This organisation waits for the city");
  return new URL(page.url()).pathname;
}

/** The city looks at it and says that it knows it. */
export async function verify(page: Page, name: string): Promise<void> {
  await page.goto("/admin/organisations");
  await follow(page, name);
  await press(page, "Verify it");
  await expect(main(page)).toContainText("Verified");
}

/** From now on the form that is open speaks for it. */
export async function speakAs(page: Page, name: string): Promise<void> {
  await main(page).getByRole("radio", { name, exact: true }).check();
}
