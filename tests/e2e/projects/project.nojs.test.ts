import { expect, test } from "@/tests/support/e2e/test";
import { startProject } from "@/tests/support/projects";

test("a project says what it is for, who decides and where it stands, and is led to only once there is one", async ({
  city,
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Projects", exact: true })).toHaveCount(0);
  await startProject(city, { publishAt: null, title: { en: "Still a draft" } });
  await startProject(city, {
    ...{ title: { en: "The old market" }, outcome: { en: "You asked for shade: **twelve trees** came." } },
    archiveAt: new Date(),
  });
  await startProject(city, { decider: { en: "The city council" } });
  await page.goto("/");
  await page.getByRole("navigation").getByRole("link", { name: "Projects", exact: true }).first().click();
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 2 })).toHaveText([
    "A new Mill Street",
    "Finished projects",
  ]);
  await expect(main).not.toContainText("Still a draft");
  await main.getByRole("link", { name: "A new Mill Street" }).click();
  await expect(main).toContainText("Who decidesThe city council");
  await expect(main.getByRole("listitem").filter({ hasText: "Now" })).toContainText(
    "A new Mill Street begins",
  );
  await page.goto("/projects");
  await main.getByRole("link", { name: "The old market" }).click();
  await expect(main).toContainText("twelve trees");
});
