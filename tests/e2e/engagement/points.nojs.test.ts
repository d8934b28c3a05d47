import { expect, test } from "@/tests/support/e2e/test";
import { changeSettings, postIdea } from "@/tests/support/idea";

test("a citizen sees within seconds what an idea earned, leaves the game and comes back, without JavaScript", async ({
  city,
  page,
  signInAs,
}) => {
  const author = await city.person({ firstName: "Ines", lastName: "Author" });
  await postIdea(city, { author, title: "A bench under the lime tree" });
  await signInAs(author);
  await page.goto("/account");
  await page.getByRole("link", { name: "Points", exact: true }).click();
  const main = page.getByRole("main");
  await expect(async () => {
    await page.reload();
    await expect(main).toContainText("+10 points", { timeout: 100 });
  }).toPass();
  await expect(main.getByRole("link", { name: "A bench under the lime tree" })).toBeVisible();
  await expect(main.locator("li", { hasText: "Post ideas" }).first()).toContainText("Level 1 of 3");
  await page.getByLabel("Show my badges on my public page").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(main).toContainText("Saved.");
  await page.goto(`/people/${author.id}`);
  await expect(main.getByRole("listitem").filter({ hasText: /^Ideas$/ })).toBeVisible();
  await page.goto("/account/points");
  await page.getByLabel("Collect points and badges").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(main).toContainText("You no longer collect points and badges");
  await page.goto(`/people/${author.id}`);
  await expect(main.getByRole("listitem").filter({ hasText: /^Ideas$/ })).toHaveCount(0);
});

test("where the city switched the game off there is no page of points and no way to it", async ({
  city,
  page,
  signInAs,
}) => {
  await changeSettings(city, { gameOn: false });
  await signInAs(await city.person());
  await page.goto("/account");
  await expect(page.getByRole("link", { name: "Points", exact: true })).toHaveCount(0);
  expect((await page.goto("/account/points"))?.status()).toBe(404);
});
