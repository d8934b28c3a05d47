import { moderateOnly } from "@/lib/cities/moderators/assign";
import { expect, test } from "@/tests/support/e2e/test";
import { moderatorOf, projectWithIdea } from "@/tests/support/moderators";

test("an external moderator works in the own project, is marked where they answer, and finds no other", async ({
  page,
  city,
  signInAs,
}) => {
  const [own, other] = [
    await projectWithIdea(city, "A bench here"),
    await projectWithIdea(city, "One there"),
  ];
  await signInAs(await moderatorOf(city, [own.id]));
  await page.goto("/admin");
  await expect(page.getByText("Only your own projects are shown here.").first()).toBeVisible();
  await page.goto("/admin/ideas?view=all");
  await expect(page.getByRole("link", { name: "A bench here", exact: true })).toBeVisible();
  await expect(page.getByText("One there")).toHaveCount(0);
  expect((await page.goto(`/admin/projects/${other.id}`))?.status()).toBe(404);
  await page.goto(`/ideas/${own.idea.code}/${own.idea.slug}?answer=1`);
  await page.locator("input[name=status][value=accepted]").check();
  await page.getByLabel("What does the city say?").fill("We put it there in the spring of next year.");
  await page.locator("input[name=department]").fill("Streets");
  await page.getByRole("button", { name: "Publish the answer" }).click();
  await expect(page.locator("#answers").getByText("External moderator")).toBeVisible();
});

test("who is taken out of a project while writing is told when they save, and loses nothing typed", async ({
  page,
  city,
  signInAs,
}) => {
  const { id } = await projectWithIdea(city, "A bench here");
  const mo = await moderatorOf(city, [id]);
  await signInAs(mo);
  await page.goto(`/admin/projects/${id}/phases/new`);
  const title = page.locator("input[name='title.en']");
  await title.fill("Building in summer");
  const actor = await city.superadmin();
  await city.run((db) => moderateOnly({ db, actor }, mo.id, []));
  await page.getByRole("button", { name: "Add a phase" }).click();
  await expect(page.getByRole("alert").first()).toContainText("You may not do this here");
  await expect(title).toHaveValue("Building in summer");
  await page.goto(`/admin/projects/${id}`);
  await expect(page.getByRole("main")).toContainText("You no longer moderate this project");
});
