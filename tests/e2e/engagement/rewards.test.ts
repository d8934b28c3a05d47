import type { Page } from "playwright/test";
import { requestAt } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";
import { earnPoints, giveVoucher, offerReward } from "@/tests/support/rewards";

/** Names that only the browser's own protocol has. */
const withoutPseudo = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":")));

const phone = { width: 320, height: 640 };

/** Where the code on the screen leads: what a camera would read. */
async function scanned(page: Page): Promise<string> {
  const label = (await page.getByRole("img", { name: "A code to scan" }).getAttribute("aria-label")) ?? "";
  return /https?:\/\/\S+/.exec(label)?.[0] ?? "";
}

test("a citizen gets a reward for points, shows its voucher on a phone, and staff mark it as used, once", async ({
  city,
  page,
  signInAs,
}) => {
  const [citizen, staff] = [await city.person(), await city.person({ role: "moderator" })];
  await earnPoints(city, citizen, 45);
  await offerReward(city, { price: 62, title: { en: "Library pass" } });
  await offerReward(city, { price: 40, title: { en: "Museum ticket" } });
  await page.setViewportSize(phone);
  await page.goto("/rewards");
  await expect(page.getByRole("link", { name: "Sign in to see how many points you have." })).toBeVisible();
  await signInAs(citizen);
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Rewards" }).click();
  await expect(page.getByText("You have 45 points to spend.")).toBeVisible();
  await expect(page.getByText("17 points more and it is yours")).toBeVisible();
  await page.getByRole("link", { name: "Museum ticket" }).click();
  await page.getByRole("button", { name: "Get it for 40 points" }).click();
  await expect(page.getByText("Here is your voucher.")).toBeVisible();
  const address = await scanned(page);
  expect(address).toBe(page.url().replace(/\?.*$/, ""));

  await signInAs(staff);
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "This voucher can be used" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Museum ticket" })).toBeVisible();
  await page.getByRole("button", { name: "Mark as used" }).click();
  await expect(page.getByRole("heading", { name: "Done: it is used now" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Mark as used" })).toHaveCount(0);

  await signInAs(await city.superadmin());
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "This voucher was used before" })).toBeVisible();
  await signInAs(citizen);
  await page.goto("/vouchers");
  await expect(page.getByRole("listitem").filter({ hasText: "Museum ticket" })).toContainText("Used");
});

test("a counter whose connection dies while it marks a voucher is told that it is used when it presses again", async ({
  city,
  page,
  signInAs,
}) => {
  const { code } = await giveVoucher(city);
  await signInAs(await city.superadmin());
  await page.goto(`/vouchers/${code}`);
  await page.waitForLoadState("networkidle");
  let lost = 0;
  await page.route("**/vouchers/**", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.continue();
    lost += 1;
    // It arrives and does its work; the answer never comes back.
    const { pathname } = new URL(route.request().url());
    const headers = await route.request().allHeaders();
    const body = route.request().postDataBuffer() ?? undefined;
    const sent = await requestAt(city.host, pathname, {
      method: "POST",
      headers: withoutPseudo(headers),
      body,
    });
    expect(sent.status).toBeLessThan(400);
    return route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Mark as used" }).click();
  await expect(page.getByText(/was not sent/)).toBeVisible();
  await page.getByRole("button", { name: "Mark as used" }).click();
  await expect(page.getByRole("heading", { name: "Done: it is used now" })).toBeVisible();
  expect(lost).toBe(1);
});

test("a voucher page that is open is shown without a connection, and goes on paper without the site around it", async ({
  city,
  context,
  page,
  signInAs,
}) => {
  const { code, owner } = await giveVoucher(city);
  await signInAs(owner);
  await page.goto(`/vouchers/${code}`);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  const spoken = code.toUpperCase().replace(/(...)(...)(....)/, "$1 $2 $3");
  await expect(page.getByText(spoken)).toBeVisible();
  await expect(page.getByRole("img", { name: "A code to scan" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(spoken)).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
});
