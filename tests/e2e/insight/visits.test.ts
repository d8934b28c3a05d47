import { visitDays } from "@/db/schema/insight";
import { addressOf, expect, test } from "@/tests/support/e2e/test";

const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0";

for (const javaScriptEnabled of [true, false]) {
  test(`a page that is read counts ${javaScriptEnabled ? "by script" : "by a picture without one"}, and nothing is kept in the browser`, async ({
    browser,
    city,
  }) => {
    const context = await browser.newContext({ userAgent, javaScriptEnabled });
    const page = await context.newPage();
    for (const path of ["/", "/ideas"]) {
      const [counted] = await Promise.all([
        page.waitForResponse((answer) => answer.url().endsWith("/api/visit")),
        page.goto(addressOf(city.host) + path),
      ]);
      expect(counted.status()).toBe(200);
      expect(counted.headers()["cache-control"]).toBe("no-store");
    }
    const rows = await city.run((db) => db.select().from(visitDays));
    expect(rows).toMatchObject([{ device: "computer", views: 2, visitors: 1 }]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
}

test("where the browser asks not to be tracked nothing is counted, and by script not even asked for", async ({
  browser,
  city,
}) => {
  const context = await browser.newContext({ userAgent, extraHTTPHeaders: { "sec-gpc": "1" } });
  await context.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })");
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(addressOf(city.host), { waitUntil: "networkidle" });
  expect(asked.filter((url) => url.includes("/api/visit"))).toEqual([]);
  const picture = await page.evaluate(() => fetch("/api/visit").then(({ status }) => status));
  expect(picture).toBe(200);
  expect(await city.run((db) => db.select().from(visitDays))).toEqual([]);
  await context.close();
});
