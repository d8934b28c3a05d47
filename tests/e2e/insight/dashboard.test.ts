import { gzipSync } from "node:zlib";
import type { Page } from "playwright/test";
import type { TestCity } from "@/tests/support/city";
import { expect, test } from "@/tests/support/e2e/test";
import { postIdea } from "@/tests/support/idea";
import { followFigures } from "@/tests/support/insight/follow-figures";

async function haveFigures(city: TestCity): Promise<void> {
  await postIdea(city, { title: "Benches by the river" });
  await followFigures(city);
}

/** What a page's scripts weigh on their way (bytes, gzip), all that come until something is there. */
async function scriptsOf(page: Page, path: string, until: string): Promise<Map<string, number>> {
  const scripts = new Map<string, Promise<number>>();
  page.on("response", (answer) => {
    if (answer.request().resourceType() !== "script") return;
    scripts.set(
      answer.url(),
      answer.body().then((body) => gzipSync(body).length),
    );
  });
  await page.goto(path);
  await expect(page.locator(until)).toBeAttached();
  await page.waitForLoadState("networkidle");
  page.removeAllListeners("response");
  return new Map(await Promise.all([...scripts].map(async ([url, bytes]) => [url, await bytes] as const)));
}

test("the chart that answers to keys weighs less than 100 kB, comes on this page alone, and not on paper", async ({
  city,
  page,
  signInAs,
}) => {
  await haveFigures(city);
  await signInAs(await city.superadmin());
  const elsewhere = await scriptsOf(page, "/admin/settings/promise", "main form");
  const here = await scriptsOf(page, "/admin/insight", ".live-chart svg.recharts-surface");
  const extra = [...here].filter(([url]) => !elsewhere.has(url)).reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(extra).toBeGreaterThan(30_000);
  expect(extra).toBeLessThan(100_000);
  const chart = page.locator(".live-chart svg.recharts-surface");
  await expect(chart).toHaveAttribute("role", "application");
  await chart.focus();
  for (let press = 0; press < 29; press++) await page.keyboard.press("ArrowRight");
  await expect(page.locator(".live-chart")).toContainText("1 person");
  const drawn = page.getByRole("img", { name: /1 people? took part/ });
  await expect(drawn).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(drawn).toBeVisible();
  await expect(chart).toBeHidden();
});

test("widgets move by keys and by dragging, and stay where they were put", async ({
  city,
  page,
  signInAs,
}) => {
  await haveFigures(city);
  await signInAs(await city.superadmin());
  await page.setViewportSize({ width: 1280, height: 1200 });
  await page.goto("/admin/insight/arrange", { waitUntil: "networkidle" });
  const rows = page.locator("[data-widget]");
  const order = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-widget")));
  const handle = (name: string) => page.getByRole("button", { name: new RegExp(`^Drag.*: ${name}$`) });
  await handle("What is rising").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect((await order()).slice(0, 4)).toEqual(["engagement", "answers", "neighbourhoods", "topics"]);
  await expect(handle("What is rising")).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: `4 / ${(await order()).length}` })).toBeAttached();
  const [from, to] = [await handle("When people take part").boundingBox(), await rows.first().boundingBox()];
  if (!from || !to) throw new Error("there is nothing to drag");
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, to.y + 10, { steps: 12 });
  await page.mouse.up();
  expect((await order()).slice(0, 2)).toEqual(["hours", "engagement"]);
  await page.getByLabel("Width: When people take part").selectOption("whole");
  await page.getByRole("button", { name: "Save for me" }).click();
  await expect(page.getByText("Your dashboard is arranged like this from now on.")).toBeVisible();
  const titles = page.locator("main section h2[id^=widget-]");
  await expect(titles.nth(0)).toHaveText("When people take part");
  await expect(titles.nth(4)).toHaveText("What is rising");
});
