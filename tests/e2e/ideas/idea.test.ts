import { expectAccessible, expectNoSidewaysScroll } from "@/tests/support/e2e/accessibility";
import { expect, test } from "@/tests/support/e2e/test";
import { changeIdea, postIdea, readIdea } from "@/tests/support/idea";
import { say } from "@/tests/support/talk";

test("support shows at once, counts in the database, and is taken back as easily", async ({
  city,
  page,
  signInAs,
}) => {
  const idea = await postIdea(city);
  await signInAs(await city.person());
  await page.goto(`/ideas/${idea.code}`);
  await page.getByRole("button", { name: /^Support\b/ }).click();
  const given = page.getByRole("button", { name: /^Supported/ });
  await expect(given).toContainText("1");
  await expect.poll(async () => (await readIdea(city, idea.id)).supportCount).toBe(1);
  await expect(given).not.toHaveAttribute("aria-disabled");
  await given.click();
  await expect(page.getByRole("button", { name: /^Support\b/ })).toContainText("0");
  await expect.poll(async () => (await readIdea(city, idea.id)).supportCount).toBe(0);
});

test("two impatient presses are one support", async ({ city, page, signInAs }) => {
  const idea = await postIdea(city);
  await signInAs(await city.person());
  await page.goto(`/ideas/${idea.code}`);
  await page.getByRole("button", { name: /^Support\b/ }).dblclick();
  await expect.poll(async () => (await readIdea(city, idea.id)).supportCount).toBeLessThanOrEqual(1);
});

test("an address with other words after the code leads to the right one, query and all", async ({
  city,
  page,
}) => {
  const idea = await postIdea(city, { title: "Trees for Mill Street" });
  await page.goto(`/ideas/${idea.code}/something-else?order=newest`);
  await expect(page).toHaveURL(new RegExp(`/ideas/${idea.code}/trees-for-mill-street\\?order=newest$`));
});

test("an argument, a reply to it and a mark that it helped, all in place", async ({
  city,
  page,
  signInAs,
}) => {
  const idea = await postIdea(city);
  const argument = await say(city, await city.person({ firstName: "Ana", lastName: "Ruiz" }), {
    ideaId: idea.id,
    text: "There is shade.",
    stance: "for",
  });
  await signInAs(await city.person({ firstName: "Bo", lastName: "Berg" }));
  await page.goto(`/ideas/${idea.code}`);
  const comment = page.locator(`#comment-${argument.id}`);
  await comment.getByRole("button", { name: "Helpful" }).click();
  await expect(comment.getByRole("button", { name: "Marked as helpful" })).toHaveAttribute("data-count", "1");
  await comment.getByRole("link", { name: "Reply to Ana Ruiz" }).click();
  await comment.getByRole("textbox", { name: "Reply to Ana Ruiz" }).fill("@An");
  await comment.getByRole("button", { name: "@Ana Ruiz" }).click();
  await page.keyboard.type("and birds too.");
  await comment.getByRole("button", { name: "Send the reply" }).click();
  await expect(page.getByText("and birds too.")).toBeVisible();
  await page.getByText("Write a comment or an argument").click();
  await page.getByRole("radio", { name: "An argument against it" }).check();
  await page.getByRole("textbox", { name: "Your words" }).fill("Nobody will water them.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Nobody will water them.")).toBeVisible();
  await expect(page).toHaveURL(/#comment-/);
  expect((await readIdea(city, idea.id)).commentCount).toBe(3);
});

test("without a connection a comment stays in its form, and a support goes back to what it was", async ({
  city,
  context,
  page,
  signInAs,
}) => {
  const idea = await postIdea(city);
  await signInAs(await city.person());
  await page.goto(`/ideas/${idea.code}`);
  await page.getByText("Write a comment or an argument").click();
  await page.getByRole("textbox", { name: "Your words" }).fill("There is no shade at noon.");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator("form").getByRole("alert")).toContainText("No connection: this was not sent");
  await expect(page.getByRole("textbox", { name: "Your words" })).toHaveValue("There is no shade at noon.");
  await page
    .getByRole("button", { name: /^Support\b/ })
    .filter({ visible: true })
    .click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Try again once you are back online" }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: /^Support\b/ }).filter({ visible: true })).toBeEnabled();

  await context.setOffline(false);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator(".talk-comment", { hasText: "There is no shade at noon." })).toBeVisible();
  expect((await readIdea(city, idea.id)).commentCount).toBe(1);
  await page.reload();
  await expect(page.getByText("did not send")).toHaveCount(0);
});

test("what is half written, a comment or the city's answer, survives a closed tab", async ({
  city,
  context,
  page,
  signInAs,
}) => {
  const idea = await postIdea(city);
  await signInAs(await city.superadmin());
  await page.goto(`/ideas/${idea.code}?answer=1`);
  await page.getByRole("textbox", { name: /What does the city say/ }).fill("We looked at three places.");
  await page.getByText("Write a comment or an argument").click();
  await page.getByRole("textbox", { name: "Your words" }).fill("Thank you for this.");
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await again.goto(`/ideas/${idea.code}?answer=1`);
  await expect(again.getByText("and did not send")).toHaveCount(2);
  await expect(again.getByRole("textbox", { name: /What does the city say/ })).toHaveValue(
    "We looked at three places.",
  );
  await expect(again.getByRole("textbox", { name: "Your words" })).toHaveValue("Thank you for this.");
});

test("staff answer on the idea's page, and everyone sees where it stands", async ({
  city,
  page,
  signInAs,
}) => {
  const idea = await postIdea(city);
  await signInAs(await city.superadmin());
  await page.goto(`/ideas/${idea.code}`);
  await page.getByRole("link", { name: "Answer as the city" }).click();
  await expect(page.getByText("1 person gets this answer by mail.")).toBeVisible();
  await page.getByRole("radio", { name: "Declined" }).check();
  await page.getByRole("textbox", { name: "What does the city say?" }).fill("No.");
  await page.getByRole("textbox", { name: "Department" }).fill("Parks");
  await page.getByRole("button", { name: "Publish the answer" }).click();
  await expect(page.locator("form").getByRole("alert")).toContainText("Write at least 10 characters");
  await page
    .getByRole("textbox", { name: "What does the city say?" })
    .fill("There is a water main right below the tree.");
  await page.getByRole("button", { name: "Publish the answer" }).click();
  const answer = page.locator("#answers");
  await expect(answer).toContainText("There is a water main right below the tree.");
  await expect(answer).toContainText("Parks");
  await expect(answer).toContainText("in time");
  expect((await readIdea(city, idea.id)).status).toBe("declined");
});

test("whoever may not read an idea any more sees a stone and none of its words", async ({ city, page }) => {
  const idea = await postIdea(city, {
    title: "Words that are gone",
    text: "Nobody should read these words.",
  });
  await changeIdea(city, idea.id, { visibility: "withdrawn" });
  await page.goto(`/ideas/${idea.code}`);
  await expect(page.getByRole("heading", { name: "This idea was withdrawn" })).toBeVisible();
  expect(await page.content()).not.toMatch(/Words that are gone|read these words/);
});

for (const locale of ["en", "ar"]) {
  for (const width of [320, 1280]) {
    test(`the page holds at ${width} px in ${locale}: axe finds nothing, nothing sticks out`, async ({
      city,
      page,
      signInAs,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      const idea = await postIdea(city, {
        title: "Donaudampfschifffahrtsgesellschaftskapitänskajütenfensterputzerverordnung",
        text: `A long word: ${"x".repeat(200)}\n\n| a | b |\n| - | - |\n| ${"wide ".repeat(30)} | b |`,
      });
      const ana = await city.person({ firstName: "Ana", lastName: "Ruiz" });
      const first = await say(city, ana, { ideaId: idea.id, text: "y".repeat(300), stance: "for" });
      await say(city, ana, { ideaId: idea.id, text: "مرحبا", parentId: first.id });
      await say(city, ana, { ideaId: idea.id, text: "https://example.org/".padEnd(200, "z") });
      const path = `${locale === "en" ? "" : `/${locale}`}/ideas/${idea.code}`;
      for (const query of ["", `?reply=${first.id}&say=for`, "?answer=1"]) {
        if (query === "?answer=1") await signInAs(await city.superadmin());
        await page.goto(path + query);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
      for (const other of ["report", "poster"]) {
        await page.goto(`${path}/${other}`);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    });
  }
}
