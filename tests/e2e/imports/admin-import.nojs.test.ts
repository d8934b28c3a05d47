import { readFile } from "node:fs/promises";
import { expect, test } from "@/tests/support/e2e/test";

const ideas = `Zeile;Ueberschrift_kurz;Was wir wollen;Bemerkung intern;Eingang
7;Shade for the square;Plant five plane trees where the sun burns the benches.;ask Eva;03.04.2024
8;A tap at the playground;Children drink from bottles that end in the bushes.;;17.05.2024
9;;;;18.05.2024
`;
const comments = `Nr;Zu Zeile;Worte
1;7;Elms would be better.
2;99;To an idea that nobody had.
`;

function csv(name: string, text: string) {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

test("a superadmin brings ideas and comments in without JavaScript, and corrects a column on the way", async ({
  city,
  page,
  signInAs,
}) => {
  await signInAs(await city.superadmin());
  await page.goto("/admin/import");
  await expect(page.getByText("Nothing was imported yet.")).toBeVisible();
  await page.getByLabel("File of ideas").setInputFiles(csv("old-platform.csv", ideas));
  await page.getByLabel("File of comments on these ideas").setInputFiles(csv("talk.csv", comments));
  await page.getByRole("button", { name: "Look at the columns" }).click();

  await expect(page.getByRole("heading", { name: "Which column is what?" })).toBeVisible();
  await expect(page.getByText("Shade for the square")).toBeVisible();
  const column = (name: string) => page.locator(`select[name="${name}"]`);
  for (const key of ["ideas.title", "ideas.text"]) await column(key).selectOption("");
  await page.getByRole("button", { name: "Try it without changing anything" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose the column of the title or of the text");

  const chosen = {
    "ideas.id": "Zeile",
    "ideas.title": "Ueberschrift_kurz",
    "ideas.text": "Was wir wollen",
    "ideas.date": "Eingang",
    "comments.id": "Nr",
    "comments.idea": "Zu Zeile",
    "comments.text": "Worte",
  };
  for (const [key, label] of Object.entries(chosen)) await column(key).selectOption({ label });
  await page.getByRole("button", { name: "Try it without changing anything" }).click();

  await expect(page.getByRole("heading", { name: "What would happen" })).toBeVisible();
  const counts = page.getByRole("table", { name: "Counts" });
  await expect(counts.getByRole("row", { name: /^Ideas/ })).toContainText(/3\s*2\s*0\s*0\s*0\s*1/);
  await expect(counts.getByRole("row", { name: /^Comments/ })).toContainText(/2\s*1\s*0\s*0\s*0\s*1/);
  await expect(page.getByText("There is neither a title nor a text.")).toBeVisible();
  await expect(page.getByText("old-platform.csv: 4")).toBeVisible();
  const check = page.url();
  await page.goto("/ideas");
  await expect(page.getByText("Shade for the square")).toHaveCount(0);

  await page.goto(check);
  await page.getByRole("link", { name: "Change the columns" }).click();
  await expect(column("ideas.text").locator("option:checked")).toHaveText("Was wir wollen");
  await page.getByRole("button", { name: "Try it without changing anything" }).click();
  await page.getByRole("button", { name: "Import now" }).click();

  await expect(page.getByRole("heading", { name: "Imported" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Download all remarks/ }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain(
    "4,Refused,Was wir wollen,There is neither a title nor a text.,old-platform.csv",
  );
  await page.getByRole("link", { name: "See the ideas" }).click();
  await page.getByRole("link", { name: "Shade for the square" }).first().click();
  await expect(page.getByText("Plant five plane trees")).toBeVisible();
  await expect(page.getByText("Elms would be better.")).toBeVisible();
  await expect(page.getByText("ask Eva")).toHaveCount(0);

  await page.goto("/admin/import");
  await expect(page.getByRole("row", { name: /^old-platform\.csv/ })).toContainText(/2\s*1/);
});

test("what is no table is refused at its field, and others than superadmins have no such page", async ({
  city,
  context,
  page,
  signInAs,
}) => {
  await signInAs(await city.superadmin());
  await page.goto("/admin/import");
  await page
    .getByLabel("File of ideas")
    .setInputFiles(csv("ideas.xlsx", "PK\u0003\u0004 [Content_Types].xml and so on"));
  await page.getByRole("button", { name: "Look at the columns" }).click();
  await expect(page.getByRole("alert")).toContainText("“ideas.xlsx” is damaged or incomplete");
  await page.getByLabel("File of ideas").setInputFiles(csv("empty.csv", "Title;Text\n"));
  await page.getByRole("button", { name: "Look at the columns" }).click();
  await expect(page.getByRole("alert")).toContainText("no rows below the names of its columns");
  await page.getByLabel("File of ideas").setInputFiles(csv("good.csv", "Title;Text\nA bench;To sit on\n"));
  await page.getByRole("button", { name: "Look at the columns" }).click();
  await expect(page.getByRole("heading", { name: "Which column is what?" })).toBeVisible();
  const upload = page.url();

  await context.clearCookies();
  await signInAs(await city.person({ role: "moderator" }));
  expect((await page.goto("/admin/import"))?.status()).toBe(404);
  expect((await page.goto(upload))?.status()).toBe(404);
  expect((await page.goto(`${upload}/report`))?.status()).toBe(404);
});
