import { expect, test } from "@/tests/support/e2e/test";
import { insertBoard, startProject } from "@/tests/support/projects";

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
  const way = page.getByRole("navigation").getByRole("link", { name: "Projects", exact: true }).first();
  // The database tells the server, which forgets within moments what it knew.
  await expect(async () => {
    await page.goto("/");
    await expect(way).toBeVisible({ timeout: 1000 });
  }).toPass();
  await way.click();
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
  // What came of it stands before what it was about.
  const headings = await main.getByRole("heading", { level: 2 }).allTextContents();
  expect(headings.indexOf("What your input changed")).toBe(0);
});

test("an idea for a project is posted on the project's board and leads back to it", async ({
  city,
  page,
  signInAs,
}) => {
  const project = await startProject(city);
  await city.run((db) => insertBoard(db, project));
  await signInAs(await city.person({ firstName: "Nora", lastName: "Walker" }));
  await page.goto(`/projects/${project.code}`);
  const main = page.getByRole("main");
  await main.getByRole("link", { name: "Post an idea" }).click();
  await page.getByLabel("Your idea in a few words").fill("Benches at each crossing");
  await page
    .getByLabel("What would it change, and for whom?")
    .fill("So that older people can rest on their way to the market.");
  await main.getByRole("button", { name: "Post my idea" }).click();
  await main.getByRole("link", { name: "See my idea" }).click();
  await expect(main).toContainText("Part of the project A new Mill Street");
  await main.getByRole("link", { name: "Ideas", exact: true }).click();
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Ideas for the street");
  await expect(main.getByRole("link", { name: "Benches at each crossing" })).toBeVisible();
  await page.goto("/ideas");
  await expect(main).not.toContainText("Benches at each crossing");
});
