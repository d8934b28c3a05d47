import type { Browser, Page } from "playwright/test";
import { addressOf, expect } from "@/tests/support/e2e/test";
import { allMailTo, mailTo, type ReceivedMail } from "../inbox";
import { askForCode, giveName, typeCode } from "../sign-in";

/** Somebody who takes part, in a browser of their own. */
export type Player = { page: Page; email: string };

export async function enter(browser: Browser, host: string, email: string): Promise<Player> {
  const context = await browser.newContext({ baseURL: addressOf(host) });
  const page = await context.newPage();
  return { page, email };
}

/** Somebody whom the city does not know yet: the code from the mail, then a name. */
export async function join(browser: Browser, host: string, name: string): Promise<Player> {
  const email = `${name.split(" ")[0]?.toLowerCase()}@${host.split(".")[0]}.example`;
  const player = await enter(browser, host, email);
  await signIn(player);
  await introduce(player.page, name);
  return player;
}

/** A name, and nothing of what the city would like to know besides. */
async function introduce(page: Page, name: string): Promise<void> {
  const [first = "", last = ""] = name.split(" ");
  await giveName(page, first, last);
  await press(page, "Save and go on");
  await expect(page).not.toHaveURL(/\/welcome/);
}

export async function signIn({ page, email }: Player, path?: string): Promise<void> {
  const { code } = await askForCode(page, email, path);
  await typeCode(page, code);
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** From the mail to the desk: the link, the code that proves the address, and one press. */
export async function accept(
  browser: Browser,
  host: string,
  { email, name }: { email: string; name: string },
): Promise<Player> {
  const player = await enter(browser, host, email);
  const { page } = player;
  const { links } = await mailTo(email);
  await page.goto(links.find((one) => one.includes("/invitation?token=")) ?? "");
  await main(page).getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/sign-in\?/);
  await signIn(player, "");
  // By the name under which they were asked; it is theirs to change.
  const [first = "", last = ""] = name.split(" ");
  await expect(main(page).locator("[name=firstName]")).toHaveValue(first);
  await expect(main(page).locator("[name=lastName]")).toHaveValue(last);
  await introduce(page, name);
  await press(page, "Accept and begin");
  await expect(page).not.toHaveURL(/\/invitation/);
  return player;
}

export const main = (page: Page) => page.getByRole("main");

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await main(page).getByRole("button", { name }).first().click();
}

/** Follows a link of the page's own part, and says where it led. */
export async function follow(page: Page, name: string | RegExp): Promise<string> {
  const link = main(page).getByRole("link", { name }).first();
  const href = (await link.getAttribute("href")) ?? "";
  await link.click();
  return href;
}

/** Fills fields of the button's form by their names, sends it, and reads what the page says then. */
export async function write(
  page: Page,
  fields: Record<string, string>,
  button: string,
  said: string | RegExp,
): Promise<void> {
  const form = main(page).locator("form", { has: page.getByRole("button", { name: button }) });
  for (const [name, value] of Object.entries(fields)) {
    await form.locator(`[name="${name}"]`).fill(value);
  }
  await form.getByRole("button", { name: button }).click();
  await expect(main(page)).toContainText(said);
}

/** Ticks the box or the choice of that name whose words begin so. */
export async function tick(page: Page, name: string, words: string): Promise<void> {
  const field = main(page).locator(`input[name="${name}"]`);
  await field.and(page.getByLabel(new RegExp(`^${words}`))).check();
}

/** Waits for the mail to somebody that says these words. */
export async function mailSaying(email: string, words: string): Promise<ReceivedMail> {
  const saying = async () => (await allMailTo(email)).find(({ text }) => text.includes(words));
  await expect.poll(async () => Boolean(await saying()), { message: `${email}: ${words}` }).toBe(true);
  return (await saying()) ?? mailTo(email);
}
