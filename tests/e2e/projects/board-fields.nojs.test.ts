import { expect, test } from "@/tests/support/e2e/test";
import { insertBoard, startProject } from "@/tests/support/projects";

test("without a script staff ask more on a project's board, and an idea answers it, is mended and shown", async ({
  city,
  page,
  signInAs,
}) => {
  const project = await startProject(city);
  await city.run((db) => insertBoard(db, project));
  const staff = await city.superadmin();
  await signInAs(staff);
  const main = page.getByRole("main");
  await page.goto(`/admin/projects/${project.id}/board`);
  await main.getByRole("link", { name: /What the form asks besides/ }).click();
  await expect(main).toContainText("Nothing yet, of 12 at most");
  const add = async (kind: string, fill: () => Promise<void>) => {
    await main.getByRole("link", { name: "Add a question" }).click();
    await main.getByRole("link", { name: kind }).click();
    await fill();
    await main.getByRole("button", { name: "Add it" }).click();
    await expect(main).toContainText("It is added at the end.");
  };
  await main.getByRole("link", { name: "Add a question" }).click();
  await expect(main.getByRole("link", { name: /^File/ })).toHaveCount(0);
  await page.goBack();
  await add("One of several", async () => {
    await page.getByLabel("What you ask (English)").fill("Whom does it help?");
    await page.getByLabel("Choices (English)").fill("Children\nEverybody");
    await page.getByLabel("Has to be answered").check();
  });
  await add("Number", async () => {
    await page.getByLabel("What you ask (English)").fill("What may it cost?");
    await page.getByLabel("Only those who work on it").check();
  });
  await expect(main).toContainText("Number · not public");

  const author = await city.person({ firstName: "Nora", lastName: "Walker" });
  await signInAs(author);
  await page.goto(`/ideas/new?project=${project.code}`);
  await page.getByLabel("Your idea in a few words").fill("Swings under the lime trees");
  await page
    .getByLabel("What would it change, and for whom?")
    .fill("There is shade there, and children pass by twice a day.");
  await page.getByLabel("What may it cost?").fill("many");
  const send = main.getByRole("button", { name: "Post my idea" });
  await send.click();
  await expect(main.getByRole("link", { name: "Answer this question." })).toBeVisible();
  await expect(main.getByRole("link", { name: /Type a number/ })).toBeVisible();
  await expect(page.getByLabel("Your idea in a few words")).toHaveValue("Swings under the lime trees");
  await expect(page.getByLabel("What may it cost?")).toHaveValue("many");
  await page.getByLabel("Children").check();
  await page.getByLabel("What may it cost?").fill("900");
  await send.click();
  await main.getByRole("link", { name: "See my idea" }).click();
  await expect(main).toContainText("Whom does it help?");
  await expect(main).toContainText("What may it cost?");
  const address = page.url();
  await page.goto(`${address.split("/").slice(0, 5).join("/")}/edit`);
  await expect(page.getByLabel("Children")).toBeChecked();
  await page.getByLabel("Everybody").check();
  await main.getByRole("button", { name: "Save the changes" }).click();
  await expect(main.getByText("Everybody", { exact: true })).toBeVisible();
  await signInAs(await city.person());
  await page.goto(address);
  await expect(main.getByText("Everybody", { exact: true })).toBeVisible();
  await expect(main).not.toContainText("What may it cost?");
  await signInAs(staff);
  await page.goto(address);
  await expect(main).toContainText("What may it cost?");
});
