import { sql } from "drizzle-orm";
import { mark, say, startDebate } from "@/tests/support/debates";
import { expect, test } from "@/tests/support/e2e/test";

test("without a script somebody argues, mends, marks the other side and takes the own words back", async ({
  city,
  page,
  signInAs,
}) => {
  const debate = await startDebate(city);
  const { code, slug } = debate;
  const other = await city.person({ firstName: "Olaf", lastName: "Other" });
  await say(city, other, debate, "for", "Children cross here.");
  await page.goto("/take-part");
  await expect(page.getByRole("main")).toContainText("Debate");
  await page.goto(`/take-part/${code}/${slug}`);
  const main = page.getByRole("main");
  await expect(main).toContainText("Sign in to take part");
  await expect(main.getByRole("button", { name: "Add it" })).toHaveCount(0);
  await signInAs(await city.person({ firstName: "Nora", lastName: "Walker" }));
  await page.goto(`/take-part/${code}/${slug}`);
  await main.getByRole("link", { name: "Add one against it" }).click();
  await expect(page.getByLabel("An argument against it")).toBeChecked();
  await main.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("textbox", { name: "Your argument" })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("An argument against it")).toBeChecked();
  await page.getByRole("textbox", { name: "Your argument" }).fill("Medicine comes at three.");
  await main.getByRole("button", { name: "Add it" }).click();
  await expect(page).toHaveURL(new RegExp(`/take-part/${code}/${slug}\\?comment=`));
  const against = main.getByRole("region", { name: "Against", exact: true });
  await expect(against).toContainText("Medicine comes at three.");
  await expect(main).toContainText("One argument (50%)");
  const pro = main.getByRole("region", { name: "For", exact: true });
  await pro.getByRole("button", { name: /^Helpful/ }).click();
  await expect(pro.getByRole("button", { name: /^Marked as helpful/ })).toBeVisible();
  await expect(pro).not.toContainText("Reply");
  await against.locator("summary").filter({ hasText: "More about this comment" }).click();
  await against.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Your words").fill("Medicine comes at four.");
  await main.getByRole("button", { name: "Save" }).click();
  await expect(against).toContainText("Medicine comes at four.");
  await against.locator("summary").filter({ hasText: "More about this comment" }).click();
  await against.getByRole("link", { name: "Withdraw" }).click();
  await main.getByRole("button", { name: "Withdraw it" }).click();
  await expect(against).toContainText("No argument against it yet");
});

test("without a script a visitor reports an argument, and reads in the end what both sides found strongest", async ({
  city,
  page,
}) => {
  const debate = await startDebate(city);
  const [pro, con] = [await city.person(), await city.person()];
  const { id } = await say(city, pro, debate, "for", "Children cross here.");
  await say(city, con, debate, "against", "Medicine comes at three.");
  await mark(city, con, id);
  await page.goto(`/take-part/${debate.code}/report?comment=${id}`);
  const main = page.getByRole("main");
  await expect(main).toContainText("Children cross here.");
  await main.getByRole("radio").first().check();
  await main.getByRole("button", { name: "Send" }).click();
  await expect(main.getByRole("status")).toBeVisible();
  await main.getByRole("link", { name: "Back to the debate" }).click();
  await expect(main.getByRole("heading", { name: "How it stands" })).toBeVisible();
  await city.run((db) => db.execute(sql`update activities set closes_at = now() where id = ${debate.id}`));
  await page.reload();
  await expect(main.getByRole("heading", { name: "How it ended" })).toBeVisible();
  await expect(main.getByRole("figure")).toContainText("Children cross here.");
  await expect(main.getByRole("button", { name: /Helpful/ })).toHaveCount(0);
  await expect(main).toContainText("1 person found this helpful");
});

test("the first of each side are read at once and the rest is a press, a link or a sheet of paper away", async ({
  city,
  page,
}) => {
  const debate = await startDebate(city);
  const ids: string[] = [];
  for (let number = 1; number <= 32; number++) {
    const { id } = await say(city, await city.person(), debate, "for", `Reason number ${number}.`);
    ids.push(id);
  }
  for (let number = 1; number <= 4; number++)
    await say(city, await city.person(), debate, "against", `Doubt number ${number}.`);
  const path = `/take-part/${debate.code}/${debate.slug}`;
  await page.goto(path);
  const pro = page.getByRole("region", { name: "For", exact: true });
  const reason = (number: number) => pro.getByText(`Reason number ${number}.`, { exact: true });
  await expect(reason(3)).toBeVisible();
  await expect(reason(4)).toBeHidden();
  // One more than the first few is no reason to fold anything away.
  await expect(page.getByText("Doubt number 4.")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(reason(30)).toBeVisible();
  await expect(pro.getByText("29 more arguments for it")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(reason(30)).toBeHidden();
  await pro.getByText("29 more arguments for it").click();
  await expect(reason(30)).toBeVisible();
  await pro.getByRole("link", { name: "More arguments for" }).click();
  await expect(reason(32)).toBeVisible();
  for (const led of [`${path}?comment=${ids[7]}#comment-${ids[7]}`, `${path}#comment-${ids[7]}`]) {
    await page.goto("/take-part");
    await page.goto(led);
    await expect(reason(8)).toBeInViewport();
  }
});
