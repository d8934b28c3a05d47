import { expect, type Page } from "playwright/test";
import { allMailTo, mailTo, type ReceivedMail } from "./inbox";

/** Fills the one field and waits for the mail; the browser is then where the code is typed. */
export async function askForCode(page: Page, email: string, path = "/sign-in"): Promise<ReceivedMail> {
  const before = (await allMailTo(email)).length;
  if (path) await page.goto(path);
  await page.locator("input[name=email]").fill(email);
  await send(page);
  await expect(page).toHaveURL(/\/sign-in\/code/);
  return mailTo(email, before);
}

export async function typeCode(page: Page, code: string | undefined): Promise<void> {
  await page.locator("input[name=code]").fill(code ?? "");
  await send(page);
}

export async function giveName(page: Page, firstName: string, lastName: string): Promise<void> {
  await expect(page).toHaveURL(/\/welcome(\?|$)/);
  await page.locator("input[name=firstName]").fill(firstName);
  await page.locator("input[name=lastName]").fill(lastName);
  await send(page);
}

/** Presses the first button of the page's own content. */
export async function send(page: Page): Promise<void> {
  await page.locator("main button[type=submit]").first().click();
}

/** The link of the mail that signs in. */
export function linkIn({ links }: ReceivedMail): string {
  const link = links.find((address) => address.includes("/sign-in/link?token="));
  if (!link) throw new Error("the mail has no link to sign in");
  return link;
}
