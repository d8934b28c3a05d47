import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect, test } from "@/tests/support/e2e/test";
import { changeIdea, postIdea } from "@/tests/support/idea";
import { followFigures } from "@/tests/support/insight/follow-figures";
import { insertBoard, startProject } from "@/tests/support/projects";

test("a project, or what belongs to none, is chosen beside the period, and its figures alone are on the page, in its files and in what they count", async ({
  city,
  page,
  signInAs,
}) => {
  const project = await startProject(city);
  await city.run((db) => insertBoard(db, project));
  await postIdea(city, { title: "Benches by the river" });
  await postIdea(city, { title: "Trees in Mill Street", project: project.code });
  await followFigures(city);
  const head = await city.superadmin();
  await signInAs(head);
  await page.goto("/admin/insight?range=year");
  const main = page.getByRole("main");
  await expect(main).toContainText(/2\s*People who took part/);
  await page.getByLabel("Figures of").selectOption("A new Mill Street");
  await main.locator("form").filter({ hasText: "Figures of" }).getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(new RegExp(`range=year.*project=${project.code}`));
  await expect(main).toContainText(/1\s*People who took part/);
  await expect(main).toContainText("A new Mill Street: ");
  for (const withheld of [
    "a part of it has none of its own",
    "would show groups of a few people",
    "not for all",
  ])
    await expect(main).toContainText(withheld);
  await expect(main).toContainText("What people say of the process");
  await page.getByRole("link", { name: "Last 30 days" }).click();
  await expect(page.getByLabel("Figures of")).toHaveValue(project.code);
  await main.getByRole("link", { name: "Ideas", exact: false }).filter({ hasText: "1" }).first().click();
  await expect(main).toContainText("Trees in Mill Street");
  await expect(main).not.toContainText("Benches by the river");

  await page.goto("/admin/insight?range=year");
  await page.getByLabel("Figures of").selectOption("Outside of projects");
  await main.locator("form").filter({ hasText: "Figures of" }).getByRole("button", { name: "Show" }).click();
  await expect(main).toContainText("Outside of projects: ");
  await expect(main).not.toContainText("What people say of the process");
  await expect(main).toContainText(/1\s*People who took part/);
  await expect(main).toContainText("a part of it has none of its own");
  await main.getByRole("link", { name: "Ideas", exact: false }).filter({ hasText: "1" }).first().click();
  await expect(main).toContainText("Benches by the river");
  await expect(main).not.toContainText("Trees in Mill Street");

  const plain = new PlainBrowser(city.host, await city.session(head));
  const rest = await plain.get("/admin/insight/export/all?as=csv&range=year&project=no-project");
  expect(rest.headers["content-disposition"]).toContain("-no-project-all-");
  const shown = await plain.get(`/admin/insight?project=${project.code}`);
  const files = linksOf(shown, "Download (CSV)");
  expect(files.every((link) => link.includes(`project=${project.code}`))).toBe(true);
  const file = await plain.get(files.find((link) => link.includes("/engagement")) ?? "");
  expect(file.headers["content-disposition"]).toContain(`-${project.code}-engagement-`);
  const withheld = await plain.get(`/admin/insight/export/groups?as=csv&project=${project.code}`);
  expect(withheld.text.trim().split("\n")).toHaveLength(1);
  expect(withheld.text).toContain("the whole city only");
  const hall = await plain.get(`/admin/insight/hall?project=${project.code}`);
  expect(wordsOf(hall)).toMatch(/A new Mill Street: .*1\s?People who took part/);
});

test("a draft, what is no project, and the rest of a city without a public one, has no figures at any address", async ({
  city,
}) => {
  const draft = await startProject(city, { publishAt: null });
  await postIdea(city);
  await followFigures(city);
  const plain = new PlainBrowser(city.host, await city.session(await city.superadmin()));
  for (const project of [draft.code, "nothere", "no-project", "%27", "a".repeat(300)])
    for (const path of ["", "/hall", "/views", "/counted", "/export/engagement"]) {
      const { status } = await plain.get(`/admin/insight${path}?project=${project}`);
      expect([path, project, status]).toEqual([path, project, 404]);
    }
});

test("each figure of the promises leads to the very promises that it counts, of the days and the project alone", async ({
  city,
  page,
  signInAs,
}) => {
  const project = await startProject(city, { department: "Roads" });
  await city.run((db) => insertBoard(db, project));
  const ahead = new Date(Date.now() + 9 * 86_400_000);
  const [inside, outside] = [
    await postIdea(city, { title: "Trees in Mill Street", project: project.code }),
    await postIdea(city, { title: "Benches by the river" }),
  ];
  await changeIdea(city, inside.id, { dueAt: new Date(Date.now() - 9 * 86_400_000), dueReason: "posted" });
  await changeIdea(city, outside.id, { dueAt: ahead, dueReason: "posted" });
  await followFigures(city);
  await signInAs(await city.superadmin());
  await page.goto(`/admin/insight?project=${project.code}`);
  const widget = page.getByRole("region", { name: "Promises" });
  await expect(widget).toContainText(/0\s*Kept\s*1\s*Late\s*1\s*Open\s*0\s*Withdrawn/);
  await widget.getByRole("link", { name: "1 Late" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("Trees in Mill Street");
  await expect(main).not.toContainText("Benches by the river");
  await expect(main.getByRole("listitem").filter({ hasText: "Mill Street" })).toHaveCount(1);
  await expect(main).toContainText("A new Mill Street");
  await main.getByRole("link", { name: "All promises of the city" }).click();
  await expect(page).toHaveURL(/\/promises\?state=late$/);
});
