import { register, unregister } from "@/lib/meetings/commands";
import { expect, test } from "@/tests/support/e2e/test";
import { startMeeting } from "@/tests/support/meetings";
import { startSurvey } from "@/tests/support/surveys";

test("without a script a visitor answers page by page, stops, goes on, mends and sends, and sees what came out", async ({
  city,
  page,
}) => {
  const { code, slug } = await startSurvey(city, [
    { kind: "section", title: { en: "Your way" } },
    { kind: "single", title: { en: "How do you come?" }, choices: ["By bicycle", "By car"], required: true },
    { kind: "text", title: { en: "What do you miss?" }, onlyIf: [1, 0] },
    { kind: "section", title: { en: "You" } },
    { kind: "number", title: { en: "How many minutes?" }, min: 0, max: 200, required: true },
  ]);
  await page.goto(`/take-part/${code}`);
  await expect(page).toHaveURL(new RegExp(`/take-part/${code}/${slug}$`));
  const main = page.getByRole("main");
  await expect(main).toContainText("3 questions");
  await main.getByRole("link", { name: "Start" }).click();
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Your way");
  const next = main.getByRole("button", { name: "Save and go on" });
  await next.click();
  await expect(main.getByRole("link", { name: "Answer this question." })).toBeVisible();
  await page.getByLabel("By bicycle").check();
  await next.click();
  await page.getByLabel("What do you miss?").fill("A lane of my own");
  await next.click();
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("You");
  // Somebody rings at the door; later it goes on, and nothing is lost.
  await page.goto(`/take-part/${code}`);
  await main.getByRole("link", { name: "Go on where you were" }).click();
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("You");
  for (const _ of ["to the second page", "to the first"])
    await main.getByRole("link", { name: "Back" }).click();
  await expect(page.getByLabel("By bicycle")).toBeChecked();
  await page.goto(`/take-part/${code}/answer?page=3`);
  await page.getByLabel("How many minutes?").fill("999");
  await next.click();
  await expect(main.getByRole("link", { name: "The number can be at most 200." })).toBeVisible();
  await expect(page.getByLabel("How many minutes?")).toHaveValue("999");
  await page.getByLabel("How many minutes?").fill("12,5");
  await next.click();
  await expect(main).toContainText("A lane of my own");
  await expect(main).toContainText("12.5");
  await main.getByRole("button", { name: "Send my answers" }).click();
  await expect(main).toContainText("Thank you, your answers are in");
  await main.getByRole("link", { name: "See the results so far" }).click();
  await expect(main.getByRole("heading", { name: "How do you come?" })).toBeVisible();
  await expect(main).toContainText("1 (100%)");
  // What people wrote is for staff.
  await expect(main).not.toContainText("A lane of my own");
  await page.goto(`/take-part/${code}/answer`);
  await expect(page).toHaveURL(new RegExp(`/take-part/${code}/${slug}$`));
});

test("without a script a meeting is joined with a name, its place is shown, and given back", async ({
  city,
  page,
  signInAs,
}) => {
  const { code, slug } = await startMeeting(city, { capacity: 1 });
  const other = await city.person();
  await city.run((db) => register({ db, actor: other }, { code }));
  await page.goto(`/take-part/${code}/${slug}`);
  const main = page.getByRole("main");
  await expect(main).toContainText("East Library");
  await expect(main).toContainText("Sign in to take part");
  await signInAs(await city.person({ firstName: "Nora", lastName: "Walker" }));
  await page.goto(`/take-part/${code}/${slug}`);
  await main.getByRole("button", { name: "Join the waiting list" }).click();
  await expect(main).toContainText("You are number 1 on the waiting list");
  await city.run((db) => unregister({ db, actor: other, city: city.city }, { code }));
  await page.reload();
  await expect(main).toContainText("You have a place");
  await expect(main.getByRole("img", { name: "A code to scan at the door" })).toBeVisible();
  await main.getByRole("button", { name: "Give the place back" }).click();
  await expect(main.getByRole("button", { name: "Take a place" })).toBeVisible();
});
