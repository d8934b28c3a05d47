import sharp from "sharp";
import type { Person } from "@/lib/people/actor";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { expect, test } from "@/tests/support/e2e/test";
import { startSurvey } from "@/tests/support/surveys";

const picture = (background: string) =>
  sharp({ create: { width: 80, height: 60, channels: 3, background } })
    .png()
    .toBuffer();

test("without a script a file stays beside a mistake, is described, taken away and sent, and only staff open it", async ({
  city,
  page,
  signInAs,
}) => {
  const { id, code } = await startSurvey(city, [
    { kind: "file", title: { en: "Show us the corner" }, required: true, max: 2 },
    { kind: "number", title: { en: "How many minutes?" }, max: 200 },
    { kind: "place", title: { en: "Where is it?" } },
  ]);
  const main = page.getByRole("main");
  const next = main.getByRole("button", { name: "Save and go on" });
  await page.goto(`/take-part/${code}/answer`);
  await next.click();
  await expect(main.getByRole("link", { name: "Answer this question." })).toBeVisible();
  await page.getByLabel("Choose a file").setInputFiles([
    { name: "corner.png", mimeType: "image/png", buffer: await picture("#a33") },
    { name: "page.png", mimeType: "image/png", buffer: Buffer.from("<script>alert(1)</script>") },
  ]);
  await page.getByLabel("How many minutes?").fill("999");
  await next.click();
  await expect(main.getByRole("link", { name: /neither a picture nor a PDF/ })).toBeVisible();
  await expect(main.getByRole("link", { name: "The number can be at most 200." })).toBeVisible();
  await expect(main.getByText("corner.webp", { exact: true })).toBeVisible();
  await page.getByLabel("What is to be seen on corner.webp").fill("A dark corner");
  await page.getByLabel("How many minutes?").fill("12");
  await page.getByLabel("Add another file").setInputFiles({
    name: "other.png",
    mimeType: "image/png",
    buffer: await picture("#3a3"),
  });
  await next.click();
  await expect(main).toContainText("corner.webp (A dark corner); other.webp");
  await main.getByRole("link", { name: /Change.*Show us the corner/ }).click();
  await page.getByLabel("Take “other.webp” away").check();
  await next.click();
  await expect(main).toContainText("corner.webp (A dark corner)");
  await expect(main).not.toContainText("other.webp");
  await main.getByRole("button", { name: "Send my answers" }).click();
  await expect(main).toContainText("Thank you, your answers are in");
  // Everybody reads how many came, and nothing else of them.
  await main.getByRole("link", { name: "See the results so far" }).click();
  await expect(main.getByRole("heading", { name: "Show us the corner" })).toBeVisible();
  await expect(main).toContainText("One answer");
  await expect(main).not.toContainText("corner.webp");
  const staff = await city.superadmin();
  await signInAs(staff);
  await page.goto(`/take-part/${code}/results`);
  await expect(main).toContainText("A dark corner");
  const link = main.getByRole("link", { name: /corner\.webp/ });
  const address = (await link.getAttribute("href")) ?? "";
  const ask = async (actor: Person | null, path = address) =>
    new PlainBrowser(city.host, actor ? await city.session(actor) : undefined).get(path);
  const answer = await ask(staff);
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    "content-type": "image/webp",
    "content-disposition": "attachment; filename*=UTF-8''corner.webp",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  const file = address.split("/").at(-1);
  const other = await startSurvey(city, [{ kind: "file" }]);
  for (const actor of [staff, await city.person(), null])
    expect((await ask(actor, `/files/${file}`)).status).toBe(404);
  for (const actor of [await city.person(), null]) expect((await ask(actor)).status).toBe(404);
  expect((await ask(staff, address.replace(id, other.id))).status).toBe(404);
});
