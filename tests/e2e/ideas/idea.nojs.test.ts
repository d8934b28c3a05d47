import { requestAt } from "@/tests/support/e2e/request-at";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { changeIdea, postIdea, readIdea } from "@/tests/support/idea";
import { readComment, say } from "@/tests/support/talk";

test("support is given and taken back without JavaScript, and a reload repeats nothing", async ({
  city,
  page,
  signInAs,
}) => {
  const idea = await postIdea(city);
  await signInAs(await city.person());
  await page.goto(`/ideas/${idea.code}`);
  await page.getByRole("button", { name: /^Support\b/ }).click();
  await expect(page.getByRole("button", { name: /^Supported/ })).toContainText("1");
  await page.reload();
  expect((await readIdea(city, idea.id)).supportCount).toBe(1);
  await page.getByRole("button", { name: /^Supported/ }).click();
  await expect(page.getByRole("button", { name: /^Support\b/ })).toContainText("0");
  expect((await readIdea(city, idea.id)).supportCount).toBe(0);
});

test("a support that comes too late is told why, and leads back", async ({ city, page, signInAs }) => {
  const idea = await postIdea(city);
  await signInAs(await city.person());
  await page.goto(`/ideas/${idea.code}`);
  await changeIdea(city, idea.id, { status: "done" });
  await page.getByRole("button", { name: /^Support\b/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("That did not work");
  await expect(page.getByRole("main")).toContainText("decided");
  await page.getByRole("link", { name: "Back to where you were" }).click();
  await expect(page).toHaveURL(new RegExp(`/ideas/${idea.code}`));
  expect((await readIdea(city, idea.id)).supportCount).toBe(0);
});

test("a press that names no idea is told so, by a page and to a script", async ({ city }) => {
  const send = (headers: Record<string, string>) =>
    requestAt(city.host, "/api/supports", {
      method: "POST",
      headers: {
        origin: addressOf(city.host),
        "content-type": "application/x-www-form-urlencoded",
        ...headers,
      },
      body: "give=nothing&back=%2Fideas",
    });
  const page = await send({});
  expect(page.status).toBe(303);
  expect(page.headers.location).toMatch(/^\/refused\?why=/);
  expect(JSON.parse((await send({ accept: "application/json" })).text).refused).toContain(
    "could not be done",
  );
});

test("a visitor who supports is led to sign in, and back to the idea after", async ({ city, page }) => {
  const idea = await postIdea(city);
  await page.goto(`/ideas/${idea.code}`);
  await page.getByRole("button", { name: /^Support\b/ }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  expect(decodeURIComponent(page.url())).toContain(`next=/ideas/${idea.code}`);
  expect((await readIdea(city, idea.id)).supportCount).toBe(0);
});

test("following, commenting, replying, editing and withdrawing work without JavaScript", async ({
  city,
  page,
  signInAs,
}) => {
  const idea = await postIdea(city);
  const ana = await city.person({ firstName: "Ana", lastName: "Ruiz" });
  const first = await say(city, ana, { ideaId: idea.id, text: "There is shade." });
  await signInAs(await city.person({ firstName: "Bo", lastName: "Berg" }));
  await page.goto(`/ideas/${idea.code}`);
  await page.getByRole("button", { name: "Follow" }).click();
  await expect(page.getByRole("button", { name: "Following" })).toBeVisible();

  await page.locator(`#comment-${first.id}`).getByRole("link", { name: "Reply to Ana Ruiz" }).click();
  await page.getByRole("textbox", { name: "Reply to Ana Ruiz" }).fill("And birds.");
  await page.getByRole("button", { name: "Send the reply" }).click();
  await expect(page.getByText("And birds.")).toBeVisible();

  await page.getByText("Write a comment or an argument").click();
  await page.getByRole("textbox", { name: "Your words" }).fill("x");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Write at least 2 characters");
  await page.getByRole("textbox", { name: "Your words" }).fill("Who waters them?");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page).toHaveURL(/comment=/);
  const id = new URL(page.url()).searchParams.get("comment") ?? "";
  const own = page.locator(`#comment-${id}`);
  await expect(own).toContainText("Who waters them?");

  await own.locator("summary", { hasText: "More about this comment" }).click();
  await own.getByRole("link", { name: "Edit" }).click();
  await own.getByRole("textbox").fill("Who will water them in August?");
  await own.getByRole("button", { name: "Save" }).click();
  await expect(own).toContainText("in August?");
  await own.locator("summary", { hasText: "More about this comment" }).click();
  await own.getByRole("link", { name: "Withdraw" }).click();
  await own.getByRole("button", { name: "Withdraw it" }).click();
  await expect(own).toHaveText("The author withdrew this comment");
  expect((await readComment(city, id)).visibility).toBe("withdrawn");
  expect((await readIdea(city, idea.id)).commentCount).toBe(2);
});

test("anyone may report, without JavaScript and without signing in", async ({ city, page }) => {
  const idea = await postIdea(city);
  await page.goto(`/ideas/${idea.code}`);
  await page.getByRole("link", { name: "Report", exact: true }).click();
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByRole("status")).toContainText("Thank you");
});

test("staff answer without JavaScript; what was wrong is said at its field and nothing typed is lost", async ({
  city,
  page,
  signInAs,
}) => {
  const idea = await postIdea(city);
  await signInAs(await city.superadmin());
  await page.goto(`/ideas/${idea.code}?answer=1`);
  await page.getByRole("radio", { name: "Accepted" }).check();
  await page.getByRole("textbox", { name: "What does the city say?" }).fill("Yes, in spring, with pleasure.");
  await page.getByLabel("By when does the next step happen?").fill("2020-01-01");
  await page.getByRole("textbox", { name: "Department" }).fill("Parks");
  await page.getByRole("button", { name: "Publish the answer" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose a day that is still to come");
  await expect(page.getByRole("textbox", { name: "What does the city say?" })).toHaveValue(
    "Yes, in spring, with pleasure.",
  );
  await page.getByLabel("By when does the next step happen?").fill("");
  await page.getByRole("button", { name: "Publish the answer" }).click();
  await expect(page.locator("#answers")).toContainText("Yes, in spring, with pleasure.");
  expect((await readIdea(city, idea.id)).status).toBe("accepted");
});

test("staff make two ideas one without JavaScript, look first at what it comes to, and undo it", async ({
  city,
  page,
  signInAs,
}) => {
  const one = await postIdea(city, { title: "Benches by the pond" });
  const into = await postIdea(city, { title: "Somewhere to sit by the pond" });
  await signInAs(await city.superadmin());
  await page.goto(`/ideas/${one.code}`);
  await page.getByRole("link", { name: "Merge with another idea" }).click();
  await page.getByLabel("Another idea").fill("no such thing");
  await page.getByRole("button", { name: "Look at both" }).click();
  await expect(page.getByRole("main")).toContainText("There is no such idea that you may answer");
  await expect(page.getByLabel("Another idea")).toHaveValue("no such thing");
  await page.getByLabel("Another idea").fill(`${addressOf(city.host)}/ideas/${into.code}`);
  await page.getByRole("button", { name: "Look at both" }).click();
  await expect(page.getByRole("main")).toContainText("1 person who posted, supports or follows it is told");
  await page.getByRole("button", { name: "Merge them" }).click();
  await expect(page).toHaveURL(new RegExp(`/ideas/${into.code}/`));
  await page.goto(`/ideas/${one.code}`);
  await expect(page).toHaveURL(new RegExp(`/ideas/${into.code}/.*#merged-${one.code}$`));
  await page.getByRole("link", { name: /Read it as it was posted/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Benches by the pond");
  await expect(page.getByRole("main")).toContainText("it became part of");
  await expect(page.getByRole("button", { name: /^Support\b/ })).toHaveCount(0);
  await page.goto(`/ideas/${one.code}`);
  await page.getByRole("link", { name: /Undo the merger/ }).click();
  await page.getByRole("button", { name: "Undo the merger" }).click();
  await expect(page).toHaveURL(new RegExp(`/ideas/${one.code}/`));
  expect((await readIdea(city, one.id)).visibility).toBe("public");
});

test("a long thread goes on page by page", async ({ city, page }) => {
  const idea = await postIdea(city);
  const ana = await city.person({ firstName: "Ana", lastName: "Ruiz" });
  for (let index = 1; index <= 18; index += 1)
    await say(city, ana, { ideaId: idea.id, text: `Comment no ${index}.` });
  await page.goto(`/ideas/${idea.code}?order=oldest`);
  await expect(page.getByText("Comment no 15.")).toBeVisible();
  await expect(page.getByText("Comment no 16.")).toHaveCount(0);
  await page.getByRole("link", { name: "Show more comments" }).click();
  await expect(page.getByText("Comment no 18.")).toBeVisible();
  await expect(page.getByText("Comment no 15.")).toHaveCount(0);
});
