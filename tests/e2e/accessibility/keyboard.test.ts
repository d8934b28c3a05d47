import { ideas } from "@/db/schema/ideas";
import { mailTo } from "@/tests/support/e2e/inbox";
import { Keyboard } from "@/tests/support/e2e/keyboard";
import { expect, test } from "@/tests/support/e2e/test";
import { postIdea, readIdea } from "@/tests/support/idea";
import { say } from "@/tests/support/talk";

test("by keyboard alone, somebody passes the menus and signs in by code", async ({ city, page }) => {
  const keys = new Keyboard(page);
  await keys.open("/");
  await page.keyboard.press("Tab");
  await keys.expectOn(page.getByRole("link", { name: "Skip to the content" }));
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await keys.expectSeen();
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);

  await keys.open("/");
  await keys.press(page.getByRole("banner").getByRole("link", { name: "Sign in" }));
  await expect(page).toHaveURL(/\/sign-in/);
  const email = page.getByRole("main").getByRole("textbox");
  await keys.type(email, "no address");
  await page.keyboard.press("Enter");
  await keys.expectOn(page.getByRole("main").getByRole("alert"));
  await keys.press(page.getByRole("alert").getByRole("link"));
  await keys.expectOn(email);
  const address = `new@${city.city.slug}.example`;
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(address);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sign-in\/code/);
  const { code = "" } = await mailTo(address);
  const field = page.locator("input[name=code]");
  await keys.type(field, code === "000000" ? "111111" : "000000");
  await page.keyboard.press("Enter");
  await keys.expectOn(page.getByRole("main").getByRole("alert"));
  await keys.type(field, code);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/welcome/);
  await keys.type(page.locator("input[name=firstName]"), "Kay");
  await keys.type(page.locator("input[name=lastName]"), "Board");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/welcome\/about/);
});

test("by keyboard alone, an idea is posted, and a mistake leads to its field", async ({
  city,
  page,
  signInAs,
}) => {
  await signInAs(await city.person());
  const keys = new Keyboard(page);
  await keys.open("/ideas/new");
  const title = page.getByRole("textbox", { name: /few words/ });
  const text = page.getByRole("textbox", { name: /for whom/ });
  await keys.type(title, "A tap");
  await keys.press(page.getByRole("button", { name: "Post my idea" }));
  const summary = page.getByRole("main").getByRole("alert");
  await keys.expectOn(summary);
  await keys.press(summary.getByRole("link").first());
  await keys.expectOn(text);
  await page.keyboard.type("People wait there for the bus in summer, and there is no water near.");
  await keys.press(page.getByRole("button", { name: "Post my idea" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your idea is on the board");
  expect(await city.run((db) => db.$count(ideas))).toBe(1);
});

test("by keyboard alone, an idea is supported and let go, and argued for", async ({
  city,
  page,
  signInAs,
}) => {
  const idea = await postIdea(city);
  const first = await say(city, await city.person({ firstName: "Ana", lastName: "Ruiz" }), {
    ideaId: idea.id,
    text: "There is shade.",
  });
  await signInAs(await city.person({ firstName: "Bo", lastName: "Berg" }));
  const keys = new Keyboard(page);
  await keys.open(`/ideas/${idea.code}`);
  await keys.press(page.getByRole("button", { name: /^Support\b/ }));
  const given = page.getByRole("button", { name: /^Supported/ });
  await expect(given).toContainText("1");
  await expect(given).not.toHaveAttribute("aria-disabled");
  await keys.expectOn(given);
  await expect.poll(async () => (await readIdea(city, idea.id)).supportCount).toBe(1);
  await page.keyboard.press("Enter");
  await keys.expectOn(page.getByRole("button", { name: /^Support\b/ }));
  await expect.poll(async () => (await readIdea(city, idea.id)).supportCount).toBe(0);

  const talk = page.locator(`#comment-${first.id}`);
  await keys.press(talk.getByRole("button", { name: "Helpful" }));
  await keys.expectOn(talk.getByRole("button", { name: "Marked as helpful" }));

  await keys.press(page.locator("summary", { hasText: "Write a comment or an argument" }));
  const words = page.getByRole("textbox", { name: "Your words" });
  await keys.expectOn(words);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowDown");
  const argument = page.getByRole("radio", { name: "An argument for it" });
  await keys.expectOn(argument);
  await expect(argument).toBeChecked();
  await keys.press(page.getByRole("button", { name: "Send", exact: true }));
  const summary = page.locator("form").getByRole("alert");
  await keys.expectOn(summary);
  await keys.press(summary.getByRole("link"));
  await keys.expectOn(words);
  await page.keyboard.type("It is cooler below a tree.");
  await keys.press(page.getByRole("button", { name: "Send", exact: true }));
  await keys.expectOn(page.locator(".talk-comment", { hasText: "It is cooler below a tree." }));
});

test("by keyboard alone, staff answer an idea and change a setting", async ({ city, page, signInAs }) => {
  const idea = await postIdea(city);
  await signInAs(await city.superadmin());
  const keys = new Keyboard(page);
  await keys.open(`/ideas/${idea.code}`);
  await keys.press(page.getByRole("link", { name: "Answer as the city" }));
  await expect(page.getByRole("radio", { name: "Accepted" })).toBeVisible();
  await keys.choose(page.getByRole("radio", { name: "Accepted" }));
  const text = page.getByRole("textbox", { name: "What does the city say?" });
  await keys.type(text, "Yes.");
  await keys.type(page.getByRole("textbox", { name: "Department" }), "Parks");
  await page.keyboard.press("Enter");
  const summary = page.locator("form").getByRole("alert");
  await keys.expectOn(summary);
  await keys.press(summary.getByRole("link").first());
  await keys.expectOn(text);
  await page.keyboard.type(" We plant it in spring.");
  await keys.press(page.getByRole("button", { name: "Publish the answer" }));
  await expect(page.locator("#answers")).toContainText("We plant it in spring.");

  await keys.open("/admin/settings");
  await keys.press(page.getByRole("main").getByRole("link", { name: /^New accounts/ }));
  await expect(page.getByRole("checkbox")).toBeVisible();
  await keys.press(page.getByRole("checkbox"), "Space");
  await keys.press(page.getByRole("button", { name: "Save" }));
  await expect(page.getByText("It holds for everything that is sent from now on.")).toBeVisible();
});

test("menus and sheets close by Escape and give the focus back", async ({ city, page, signInAs }) => {
  const idea = await postIdea(city);
  const own = await city.person();
  await say(city, own, { ideaId: idea.id, text: "There is shade." });
  await signInAs(own);
  const keys = new Keyboard(page);
  await keys.open(`/ideas/${idea.code}`);
  for (const words of ["Language", "Your account", "More about this comment"]) {
    const button = page.locator("summary", { hasText: words });
    await keys.press(button);
    const menu = page.locator("details[open]", { has: button });
    await expect(menu).toHaveCount(1);
    await page.keyboard.press("Tab");
    await keys.expectSeen();
    expect(await menu.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Escape");
    await expect(menu).toHaveCount(0);
    await keys.expectOn(button);
  }
  await keys.open("/ideas");
  const filters = page.locator("summary", { hasText: "Filter" }).filter({ visible: true }).first();
  await keys.press(filters);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await keys.expectOn(filters);
});
