import { closePollQuestion, openPollQuestion } from "@/lib/polls/live/commands";
import { startActivity } from "@/tests/support/activities";
import { expect, test } from "@/tests/support/e2e/test";
import { within } from "@/tests/support/idea";
import { startPoll } from "@/tests/support/polls";
import { startCause } from "@/tests/support/volunteering";

test("without a script a visitor votes once, sees what was voted, and changes the vote", async ({
  city,
  page,
}) => {
  const { code, slug } = await startPoll(
    city,
    [{ title: "Which two?", choices: ["Trees", "Benches", "Parking"], most: 2 }],
    { poll: { changeable: true, afterVoting: true } },
  );
  await page.goto(`/take-part/${code}/${slug}`);
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "Vote" }).click();
  await expect(main.getByRole("link", { name: "Choose something first." })).toBeVisible();
  for (const name of ["Trees", "Benches", "Parking"]) await page.getByLabel(name).check();
  await main.getByRole("button", { name: "Vote" }).click();
  await expect(main.getByRole("link", { name: "Choose at most 2." })).toBeVisible();
  await expect(page.getByLabel("Parking")).toBeChecked();
  await page.getByLabel("Parking").uncheck();
  await main.getByRole("button", { name: "Vote" }).click();
  await expect(page).toHaveURL(new RegExp(`/take-part/${code}/${slug}#question-`));
  await expect(main).toContainText("Your vote is in");
  await expect(main).toContainText("1 (100%)");
  await main.getByRole("link", { name: "Change my vote" }).click();
  await expect(page.getByLabel("Trees")).toBeChecked();
  await page.getByLabel("Trees").uncheck();
  await main.getByRole("button", { name: "Save my vote" }).click();
  await expect(main.getByRole("listitem").filter({ hasText: "Trees" })).toContainText("0");
  await expect(main).toContainText("One person voted");
});

test("without a script a hall votes on what is opened, and on nothing after it was closed", async ({
  city,
  page,
}) => {
  const poll = await startPoll(city, [{ title: "Trees?", choices: ["Yes", "No"] }], {
    poll: { byHand: true },
  });
  const actor = await city.superadmin();
  const round = { activity: poll.id, id: poll.questions[0]?.id ?? "" };
  const path = `/take-part/${poll.code}/${poll.slug}`;
  await page.goto(path);
  const main = page.getByRole("main");
  await expect(main).toContainText("Wait for the next question");
  await within(city, actor, (context) => openPollQuestion(context, round));
  await page.goto(path);
  await page.getByLabel("Yes").check();
  await within(city, actor, (context) => closePollQuestion(context, round));
  await main.getByRole("button", { name: "Vote" }).click();
  await expect(main).toContainText("This vote had closed before yours came");
  await within(city, actor, (context) => openPollQuestion(context, round));
  await page.goto(path);
  await page.getByLabel("Yes").check();
  await main.getByRole("button", { name: "Vote" }).click();
  await expect(main).toContainText("Your vote is in");
});

test("without a script somebody offers help, says what they bring, and takes it back", async ({
  city,
  page,
  signInAs,
}) => {
  const { code, slug } = await startCause(city, { needed: 1 });
  await page.goto(`/take-part/${code}/${slug}`);
  const main = page.getByRole("main");
  await expect(main).toContainText("One more person is needed");
  await expect(main).toContainText("Sign in to take part");
  await signInAs(await city.person({ firstName: "Nora", lastName: "Walker" }));
  await page.goto(`/take-part/${code}/${slug}`);
  await main.getByRole("link", { name: "Offer help" }).click();
  await page.getByLabel("Something they should know").fill("x".repeat(1001));
  await main.getByRole("button", { name: "Offer my help" }).click();
  await expect(page.getByLabel("Something they should know")).toHaveValue("x".repeat(1001));
  await page.getByLabel("Something they should know").fill("I bring a ladder");
  await main.getByRole("button", { name: "Offer my help" }).click();
  await expect(page).toHaveURL(new RegExp(`/take-part/${code}/${slug}#cause-`));
  await expect(main).toContainText("You offered help");
  await expect(main).toContainText("Enough people offered help");
  await main.getByRole("button", { name: "Take my offer back" }).click();
  await expect(main.getByRole("link", { name: "Offer help" })).toBeVisible();
});

test("an information is read, with nothing to do in it", async ({ city, page }) => {
  const { code, slug } = await startActivity(city, {
    ...{ kind: "information", intro: { en: "The bridge is closed until May." } },
  });
  await page.goto(`/take-part/${code}/${slug}`);
  const main = page.getByRole("main");
  await expect(main).toContainText("The bridge is closed until May.");
  await expect(main.getByRole("button")).toHaveCount(0);
  await expect(main).not.toContainText("can take part");
});
