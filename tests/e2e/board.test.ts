import sharp from "sharp";
import { neighbourhoods } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import { pendingContributions } from "@/db/schema/people";
import { newId } from "@/lib/base/ids";
import type { TestCity } from "@/tests/support/city";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/support/e2e/accessibility";
import { expect, test } from "@/tests/support/e2e/test";
import { changeIdea, postIdea } from "@/tests/support/idea";

const title = "A drinking fountain at the market";
const text = "People wait there for the bus in summer, and there is no water anywhere near.";

test("an idea is posted with a photo, and thanks say what happens next", async ({ city, page, signInAs }) => {
  await signInAs(await city.person());
  await page.goto(`/ideas/new?title=${encodeURIComponent(title)}`);
  await page.getByRole("textbox", { name: /for whom/ }).fill(text);
  const buffer = await sharp({ create: { width: 800, height: 500, channels: 3, background: "#385" } })
    .jpeg()
    .toBuffer();
  await page.getByLabel(/^Photo 1/).setInputFiles({ name: "x.jpg", mimeType: "image/jpeg", buffer });
  await page.getByRole("button", { name: "Post my idea" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your idea is on the board");
  const [idea] = await city.run((db) => db.select().from(ideas));
  expect(idea).toMatchObject({ title, visibility: "public" });
  const photo = await page.evaluate(async (address) => {
    const { headers } = await fetch(address);
    return { type: headers.get("content-type"), policy: headers.get("content-security-policy") };
  }, `/files/${idea?.coverFileId}/640`);
  expect(photo).toMatchObject({ type: "image/webp", policy: expect.stringContaining("sandbox") });
});

test("two impatient presses post one idea", async ({ city, page, signInAs }) => {
  await signInAs(await city.person());
  await page.goto("/ideas/new");
  await page.getByRole("textbox", { name: /few words/ }).fill(title);
  await page.getByRole("textbox", { name: /for whom/ }).fill(text);
  await page.getByRole("button", { name: "Post my idea" }).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your idea is on the board");
  expect(await city.run((db) => db.$count(ideas))).toBe(1);
});

test("what a visitor posts waits for the sign-in and is not public before", async ({ city, page }) => {
  await page.goto("/ideas/new");
  await page.getByRole("textbox", { name: /few words/ }).fill(title);
  await page.getByRole("textbox", { name: /for whom/ }).fill(text);
  await page.getByRole("button", { name: "Post my idea" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await city.run((db) => db.$count(ideas))).toBe(0);
  expect(await city.run((db) => db.$count(pendingContributions))).toBe(1);
});

test("a draft survives a closed tab, and goes once it is posted", async ({
  city,
  context,
  page,
  signInAs,
}) => {
  await signInAs(await city.person());
  await page.goto("/ideas/new");
  await page.getByRole("textbox", { name: /few words/ }).fill(title);
  await page.getByRole("textbox", { name: /for whom/ }).fill(text);
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await again.goto("/ideas/new");
  await expect(again.getByText("This is what you wrote here before")).toBeVisible();
  await expect(again.getByRole("textbox", { name: /few words/ })).toHaveValue(title);
  await again.getByRole("button", { name: "Post my idea" }).click();
  await expect(again.getByRole("heading", { level: 1 })).toHaveText("Your idea is on the board");
  await again.goto("/ideas/new");
  await expect(again.getByRole("textbox", { name: /few words/ })).toHaveValue("");
});

test("without a connection nothing is sent and nothing is lost", async ({
  city,
  context,
  page,
  signInAs,
}) => {
  await signInAs(await city.person());
  await page.goto("/ideas/new");
  await page.getByRole("textbox", { name: /few words/ }).fill(title);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Post my idea" }).click();
  await expect(page.getByText("No connection: this was not sent")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /few words/ })).toHaveValue(title);
});

for (const path of ["/", "/ideas", "/ideas/map", "/ideas/new", "/help", "/pages/rules", "/ar/ideas", "/ar"]) {
  test(`${path} with long names at 320 px is accessible and does not scroll sideways`, async ({
    city,
    page,
  }) => {
    const { id } = await postIdea(city);
    await changeIdea(city, id, { neighbourhoodId: await longNamed(city), externalSupportCount: 12_345 });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test("on a desk each filter shows how many ideas it would leave, none of it cut off", async ({
  city,
  page,
}) => {
  const { id } = await postIdea(city);
  await changeIdea(city, id, { neighbourhoodId: await longNamed(city) });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/ideas");
  const sheet = page.locator("details.sheet-open");
  await expect(sheet.getByRole("checkbox", { name: /^Proposed\s*1$/ })).toBeVisible();
  const box = sheet.locator("xpath=..");
  expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await sheet.getByRole("checkbox", { name: /^Proposed/ }).check();
  await sheet.getByRole("button", { name: "Show these ideas" }).click();
  await expect(page).toHaveURL(/status=proposed/);
});

/** A neighbourhood with the longest name that a real city has brought here. */
async function longNamed(city: TestCity): Promise<string> {
  const id = newId();
  const name =
    "9. Zona Sur 2: Covaresa, Parque Alameda, Paula López, Las Villas, Santa Ana, El Peral, La Cañada";
  await city.run((db) => db.insert(neighbourhoods).values({ id, slug: "zona-sur-2", name: { en: name } }));
  return id;
}
