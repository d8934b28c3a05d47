import { ideas } from "@/db/schema/ideas";
import { expect, test } from "@/tests/support/e2e/test";
import { postIdea } from "@/tests/support/idea";

const text = "People wait there for the bus in summer, and there is no water anywhere near.";

test("an idea is posted without JavaScript, and mistakes are said at the field", async ({
  city,
  page,
  signInAs,
}) => {
  await signInAs(await city.person());
  await page.goto("/ideas/new");
  await page.getByRole("textbox", { name: /few words/ }).fill("A");
  await page.getByRole("textbox", { name: /for whom/ }).fill(text);
  await page.getByRole("button", { name: "Post my idea" }).click();
  await expect(page.getByText("Write at least 5 characters").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: /for whom/ })).toHaveValue(text);
  await page.getByRole("textbox", { name: /few words/ }).fill("A drinking fountain");
  await page.getByRole("button", { name: "Post my idea" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your idea is on the board");
  expect(await city.run((db) => db.$count(ideas))).toBe(1);
});

test("show more leads on by key, and every idea is on one of the pages", async ({ city, page }) => {
  for (let index = 0; index < 23; index += 1) {
    await postIdea(city, { title: `Idea number ${index}`, text: `${text} (${index})` });
  }
  await page.goto("/ideas?sort=newest");
  const titles = () => page.getByRole("article").getByRole("heading").allTextContents();
  const first = await titles();
  await page.getByRole("link", { name: "Show more" }).click();
  await expect(page).toHaveURL(/after=/);
  const second = await titles();
  expect(first).toHaveLength(20);
  expect(new Set([...first, ...second]).size).toBe(23);
});

test("an author changes an idea, its history shows both, and withdrawing leaves a stone", async ({
  city,
  page,
  signInAs,
}) => {
  const { code, author } = await postIdea(city);
  await signInAs(author);
  await page.goto(`/ideas/${code}/edit`);
  await page.getByRole("textbox", { name: /few words/ }).fill("Two benches under the lime tree");
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two benches under the lime tree");
  await page.goto(`/ideas/${code}/history`);
  await expect(page.locator("del").first()).toBeVisible();
  await expect(page.locator("ins").first()).toBeVisible();
  await page.goto(`/ideas/${code}/withdraw`);
  await page.getByRole("button", { name: "Withdraw my idea" }).click();
  await expect(page.getByText("lime tree")).toHaveCount(0);
});
