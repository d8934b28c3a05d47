import { eq } from "drizzle-orm";
import { projectModerators } from "@/db/schema/projects";
import { moderateOnly } from "@/lib/cities/moderators/assign";
import { expect, test } from "@/tests/support/e2e/test";
import { moderatorOf } from "@/tests/support/moderators";
import { startProject } from "@/tests/support/projects";

test("whoever is taken off a project while writing keeps what was typed, and is told so on the next page", async ({
  city,
  page,
  signInAs,
}) => {
  const { id } = await startProject(city);
  const mo = await moderatorOf(city, [id], "project_moderator");
  await signInAs(mo);
  await page.goto(`/admin/projects/${id}/phases/new`);
  const title = page.locator('[name="title.en"]');
  await title.fill("Building begins");
  const actor = await city.superadmin();
  await city.run((db) => moderateOnly({ db, actor }, mo.id, []));
  expect(await city.run((db) => db.$count(projectModerators, eq(projectModerators.personId, mo.id)))).toBe(0);
  await page.getByRole("main").locator("form button[type=submit]").first().click();
  await expect(page.getByRole("main")).toContainText("You may not do this here");
  await expect(title).toHaveValue("Building begins");
  await page.goto(`/admin/projects/${id}`);
  await expect(page.getByRole("main")).toContainText("You no longer moderate this project");
  await expect(page.getByRole("main")).toContainText("A new Mill Street");
});
