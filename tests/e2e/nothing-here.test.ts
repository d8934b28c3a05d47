import { expect, test } from "@/tests/support/e2e/test";

/** A desk, a page in its frame, and what fills a wall. */
const desks = ["/admin", "/admin/ideas", "/admin/settings/identity", "/admin/insight/hall"];

test("a citizen at a desk's address is told that nothing is there, in the frame of any page of the city", async ({
  page,
  city,
  signInAs,
}) => {
  await signInAs(await city.person());
  for (const path of desks) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
    await expect(page.getByRole("banner").getByRole("link", { name: city.city.name }).first()).toBeVisible();
    await expect(page.getByRole("contentinfo")).toBeVisible();
    // The menu of languages leads to the same address in each.
    await expect(page.locator('a[href^="/admin"]:not([hreflang])')).toHaveCount(0);
  }
});
