import { expect, test } from "@/tests/support/e2e/test";
import { changeIdea, postIdea } from "@/tests/support/idea";
import { dayFromNow } from "@/tests/support/seasons";

test("staff promise a step, move it and say that it is done; everybody finds it on the idea and among the promises", async ({
  city,
  page,
  signInAs,
}) => {
  const idea = await postIdea(city, { title: "Benches by the pond" });
  await changeIdea(city, idea.id, { status: "accepted", dueAt: null, dueReason: null });
  await signInAs(await city.superadmin());
  await page.goto(`/ideas/${idea.code}`);
  await page.getByRole("main").getByRole("link", { name: "Promised steps" }).click();
  await page.getByLabel("What will be done?").first().fill("Three benches stand");
  await page.getByLabel("Department").fill("Parks");
  await page.getByLabel("By when?").fill("2020-01-01");
  await page.getByRole("button", { name: "Promise a step" }).click();
  await expect(page.getByRole("alert")).toContainText("still to come");
  await expect(page.getByLabel("What will be done?").first()).toHaveValue("Three benches stand");
  await page.getByLabel("By when?").fill(dayFromNow(30));
  await page.getByRole("button", { name: "Promise a step" }).click();
  await page.getByRole("link", { name: "Done, moved or withdrawn?" }).click();
  await page.locator("summary", { hasText: "Move it to another day" }).click();
  await page.getByLabel("The new day").fill(dayFromNow(40));
  await page.getByLabel("Why is it moved?").fill("The smith is ill.");
  await page.getByRole("button", { name: "Move it to another day" }).click();
  await expect(page.getByRole("main")).toContainText("The smith is ill.");
  await page.goto("/promises?state=open");
  await expect(page.getByRole("listitem").filter({ hasText: "Three benches stand" })).toContainText(
    /moved once.*Open/,
  );
  await page.getByRole("link", { name: "Benches by the pond" }).click();
  await expect(page.locator("#milestones")).toContainText("Three benches stand");
  await page.goto(`/admin/ideas/${idea.code}/milestones`);
  await page.getByRole("link", { name: "Done, moved or withdrawn?" }).click();
  await page.getByLabel("What was done").fill("They stand in the shade.");
  await page.getByRole("button", { name: "Say that it is done" }).click();
  await page.goto("/promises?state=kept");
  await expect(page.getByRole("main")).toContainText("Three benches stand");
  await page.getByRole("link", { name: "Parks" }).click();
  await expect(page).toHaveURL(/department=Parks/);
  await expect(page.getByRole("main")).toContainText("Three benches stand");
});

test("what is late is late for everybody, and an empty list says what it will hold", async ({
  city,
  page,
}) => {
  await page.goto("/promises");
  await expect(page.getByRole("main")).toContainText("As soon as the city promises");
  const idea = await postIdea(city, { title: "Benches by the pond" });
  await changeIdea(city, idea.id, { dueAt: new Date(Date.now() - 3 * 86_400_000), dueReason: "posted" });
  await page.goto("/promises?state=late");
  await expect(page.getByRole("listitem").filter({ hasText: "Benches by the pond" })).toContainText("Late");
  await page.getByRole("contentinfo").getByRole("link", { name: "Promises" }).click();
  await expect(page).toHaveURL(/\/promises$/);
});
