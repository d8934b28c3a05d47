import { startDebate } from "@/tests/support/debates";
import { expect, test } from "@/tests/support/e2e/test";
import { startProject } from "@/tests/support/projects";

test("without a script somebody follows a project and a debate, finds both in the account, and ends it there", async ({
  city,
  page,
  signInAs,
}) => {
  const project = await startProject(city);
  const debate = await startDebate(city);
  const main = page.getByRole("main");
  await page.goto(`/projects/${project.code}/a-new-mill-street`);
  await main.getByRole("button", { name: "Follow" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await signInAs(await city.person({ firstName: "Nora", lastName: "Walker" }));
  await page.goto(`/projects/${project.code}/a-new-mill-street`);
  await main.getByRole("button", { name: "Follow" }).click();
  await expect(main.getByRole("button", { name: "Following" })).toBeVisible();
  await page.goto(`/take-part/${debate.code}/${debate.slug}`);
  await main.getByRole("button", { name: "Follow" }).click();
  await expect(main.getByRole("button", { name: "Following" })).toBeVisible();
  await page.goto("/account");
  await page.getByRole("link", { name: "Following" }).click();
  await expect(main.getByRole("link", { name: "A new Mill Street" })).toBeVisible();
  await expect(main.getByRole("listitem").filter({ hasText: "Debate" })).toBeVisible();
  await main.getByRole("button", { name: "Stop following “A new Mill Street”" }).click();
  await expect(main.getByRole("link", { name: "A new Mill Street" })).toHaveCount(0);
  await expect(main.getByRole("listitem").filter({ hasText: "Debate" })).toBeVisible();
});
