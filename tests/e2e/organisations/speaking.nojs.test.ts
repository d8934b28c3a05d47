import { verifyOrganisation } from "@/lib/organisations/deciding/commands";
import { findOrganisation } from "@/lib/organisations/queries";
import { startDebate } from "@/tests/support/debates";
import { mailTo } from "@/tests/support/e2e/inbox";
import { expect, test } from "@/tests/support/e2e/test";
import { postIdea } from "@/tests/support/idea";
import { organise } from "@/tests/support/organisations";

test("without a script somebody proposes an organisation, and it is public once the city has verified it", async ({
  city,
  page,
  signInAs,
}) => {
  const speaker = await city.person({ firstName: "Sina", lastName: "Speaker" });
  await signInAs(speaker);
  await page.goto("/organisations");
  const main = page.getByRole("main");
  await main.getByRole("link", { name: "Propose an organisation" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Friends of the Mill");
  await page.getByLabel("What it does").fill("We look after the old mill and the path along the stream.");
  await page.getByLabel("Website").fill("mill");
  await main.getByRole("button", { name: "Propose it" }).click();
  await expect(main.getByRole("link", { name: "Choose one of the options" })).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Friends of the Mill");
  await page.getByLabel("Association").check();
  await page.getByLabel("Website").fill("https://mill.example");
  await main.getByRole("button", { name: "Propose it" }).click();
  await expect(main).toContainText("The city looks at it");
  await expect(main).toContainText("This organisation waits for the city");
  const path = new URL(page.url()).pathname;
  const visitor = await page.context().browser()?.newContext({ javaScriptEnabled: false });
  const seen = await visitor?.newPage();
  const address = new URL(path, page.url()).href;
  expect((await seen?.goto(address))?.status()).toBe(404);
  const id = await idOf(city, path);
  const actor = await city.superadmin();
  await city.run((db) => verifyOrganisation({ db, actor, city: city.city }, { id }));
  expect((await seen?.goto(address))?.status()).toBe(200);
  await expect(seen?.getByRole("main") ?? main).toContainText("Verified by");
  await visitor?.close();
});

test("without a script a speaker posts and argues as the organisation, and nobody else is asked as whom", async ({
  city,
  page,
  signInAs,
}) => {
  const speaker = await city.person({ firstName: "Sina", lastName: "Speaker" });
  const { code } = await organise(city, speaker);
  const theirs = await postIdea(city, { title: "Somewhere to sit by the water" });
  await page.goto("/ideas/new");
  await expect(page.getByRole("group", { name: "Who speaks" })).toHaveCount(0);
  await signInAs(speaker);
  await page.goto("/ideas/new");
  const main = page.getByRole("main");
  await page.getByLabel("Friends of the Mill").check();
  await page.getByLabel("Your idea in a few words").fill("Three lamps along the stream");
  await page
    .getByLabel("What would it change, and for whom?")
    .fill("It is dark there, and people walk home that way from the tram.");
  await main.getByRole("button", { name: "Post my idea" }).click();
  await page.goto("/ideas?sort=newest");
  await main.getByRole("link", { name: "Three lamps along the stream" }).click();
  await expect(main).toContainText("Friends of the Mill spoken by Sina Speaker");
  await page.goto(`/ideas/${theirs.code}?say=for`);
  await page.getByLabel("Friends of the Mill").check();
  await page.getByLabel("Your words").fill("We would put a bench there and look after it.");
  await main.getByRole("button", { name: "Send", exact: true }).click();
  await expect(main).toContainText("spoken by Sina Speaker");
  const debate = await startDebate(city);
  await page.goto(`/take-part/${debate.code}`);
  await page.goto(`${new URL(page.url()).pathname}?say=for`);
  await main.getByRole("radio", { name: "Friends of the Mill", exact: true }).check();
  await main.getByRole("textbox", { name: "Your argument" }).fill("Then our children could walk there.");
  await main.getByRole("button", { name: "Add it" }).click();
  await expect(main).toContainText("Friends of the Mill spoken by Sina Speaker");
  await page.goto(`/organisations/${code}`);
  await expect(main).toContainText("Three lamps along the stream");
  await expect(main).toContainText("We would put a bench there");
  await expect(main).toContainText("For: Without cars?");
  await main.getByRole("link", { name: "Report this organisation" }).click();
  await page.getByLabel("Advertising").check();
  await main.getByRole("button", { name: /^Send/ }).click();
  await expect(main).toContainText("Thank you");
});

test("without a script somebody who is asked by mail joins, and leaves again", async ({
  city,
  page,
  signInAs,
}) => {
  const speaker = await city.person({ firstName: "Sina", lastName: "Speaker" });
  const { code } = await organise(city, speaker);
  const email = `otto@${city.city.slug}.example`;
  const otto = await city.person({ firstName: "Otto", lastName: "Member", email });
  await signInAs(speaker);
  await page.goto(`/organisations/members/${code}`);
  const main = page.getByRole("main");
  await page.getByLabel("E-mail address").fill(email);
  await main.getByRole("button", { name: "Send the invitation" }).click();
  await expect(main).toContainText("The invitation is on its way");
  const { links } = await mailTo(email);
  const link = new URL(links.find((one) => one.includes("/organisations/join?token=")) ?? "");
  await signInAs(otto);
  await page.goto(link.pathname + link.search);
  await page.getByLabel("Name me as a member").check();
  await main.getByRole("button", { name: "Accept and join" }).click();
  await expect(main).toContainText("Welcome: you belong to it now");
  await expect(main.getByRole("link", { name: "Otto Member" })).toBeVisible();
  await page.goto(`/organisations/members/${code}`);
  await main.getByRole("button", { name: "Leave this organisation" }).click();
  await expect(main).toContainText("You no longer belong to it");
});

async function idOf(city: Parameters<typeof organise>[0], path: string): Promise<string> {
  const code = path.split("/")[2] ?? "";
  const actor = await city.superadmin();
  const found = await city.run((db) => findOrganisation({ db, actor }, code));
  return found?.id ?? "";
}
