import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Page } from "playwright/test";
import { textPages } from "@/db/schema/city";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import { type FurnishedCity, furnishCity } from "@/tests/support/e2e/furnished-city";
import { pagesOf } from "@/tests/support/e2e/pages";
import { requestAt } from "@/tests/support/e2e/request-at";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { sampleOf, whole } from "@/tests/support/hold";

test.describe.configure({ timeout: whole ? 900_000 : 180_000 });
// A recording of every page takes longer than the pages do; what fails names its page.
test.use({ trace: whole ? "off" : "retain-on-failure" });

const fresh = (): Promise<FurnishedCity> => furnishCity(`qp${randomBytes(6).toString("hex")}`);

test("looking at a page sets no cookie, and its policy lets nothing inline or foreign run", async () => {
  const city = await fresh();
  const faults: string[] = [];
  const nonces = new Set<string>();
  const all = [
    ...pagesOf("city", city).map((path) => [city.here.host, path] as const),
    ...pagesOf("platform", city).map((path) => ["localhost", path] as const),
  ];
  const some = sampleOf(all, 30, "pages without cookies");
  await inLanes(some, async ([host, path]) => {
    const { headers } = await requestAt(host, path);
    const policy = String(headers["content-security-policy"] ?? "");
    const nonce = /script-src 'nonce-([\w+/=]{20,})' 'strict-dynamic'(;|$)/.exec(policy)?.[1];
    if (headers["set-cookie"]) faults.push(`${path} sets a cookie`);
    if (!nonce || /unsafe-|\*|https?:/.test(policy)) faults.push(`${path} has the policy "${policy}"`);
    if (nonce) nonces.add(nonce);
  });
  expect(faults).toEqual([]);
  expect(nonces.size).toBe(some.length);
});

test("no page asks another host for anything, or holds what its own policy refuses", async ({ context }) => {
  const city = await fresh();
  const address = addressOf(city.here.host);
  await context.addCookies([{ name: "cityloop.session", value: city.session, url: address }]);
  const faults: string[] = [];
  const slow: string[] = [];
  await inLanes(sampleOf(pagesOf("city", city), 5, "pages that ask nobody"), async (path) => {
    const page = await context.newPage();
    watch(page, address, faults);
    const began = Date.now();
    await page.goto(address + path, { timeout: 120_000 });
    if (Date.now() - began > 10_000) slow.push(`${path} ${Date.now() - began} ms`);
    await page.close();
  });
  if (slow.length > 0) console.log(`  slow: ${slow.join(", ")}`);
  expect(faults).toEqual([]);
});

test("a script or handler that no sanitiser caught does not run", async ({ page }) => {
  const city = await fresh();
  const planted = `<script>window.planted=1</script><img src="/x" onerror="window.planted=1"><svg onload="window.planted=1"></svg><a href="javascript:window.planted=1">x</a>`;
  await city.here.run(async (db) => {
    await db
      .update(ideas)
      .set({ title: planted, text: planted })
      .where(eq(ideas.id, city.ids.ideaId ?? ""));
    await db
      .update(comments)
      .set({ text: planted })
      .where(eq(comments.id, city.ids.commentId ?? ""));
    const body = { title: { en: planted }, body: { en: planted } };
    await db
      .update(textPages)
      .set(body)
      .where(eq(textPages.id, city.ids.pageId ?? ""));
    const names = { firstName: planted, lastName: planted };
    await db.update(people).set(names).where(eq(people.id, city.citizen.id));
  });
  const { ids, here } = city;
  const paths = ["/", "/ideas", `/ideas/${ids.code}`, `/pages/${ids.pageSlug}`, `/people/${ids.personId}`];
  for (const path of paths) {
    await page.goto(addressOf(here.host) + path, { waitUntil: "load" });
    expect(await ran(page), path).toBe(false);
  }
});

test("even written into the page as markup, it is stopped by the policy; without the policy it runs", async ({
  page,
}) => {
  const city = await fresh();
  const address = addressOf(city.here.host);
  for (const policed of [true, false]) {
    await page.route(`${address}/`, async (route) => {
      const response = await route.fetch({
        url: `http://127.0.0.1:${process.env.PORT}/`,
        headers: { ...route.request().headers(), host: new URL(address).host },
      });
      const headers = response.headers();
      if (!policed) delete headers["content-security-policy"];
      const markup = `<script>window.planted=1</script><img src="/nothing.png" onerror="window.planted=1">`;
      const body = (await response.text()).replace(/<body[^>]*>/, (body) => body + markup);
      expect(body).toContain(markup);
      await route.fulfill({ response, headers, body });
    });
    await page.goto(`${address}/`, { waitUntil: "load" });
    expect(await ran(page)).toBe(!policed);
    await page.unroute(`${address}/`);
  }
});

/** Notes every request to another host and everything that the policy refused. */
function watch(page: Page, origin: string, faults: string[]): void {
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:$/.test(protocol) && asked !== origin) faults.push(`${page.url()} asks ${request.url()}`);
  });
  page.on("console", (message) => {
    if (/content.security.policy/i.test(message.text())) faults.push(`${page.url()}: ${message.text()}`);
  });
}

/** A few at the same time: a page that waits for its files leaves the machine to others. */
async function inLanes<One>(all: One[], work: (one: One) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const lane = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: 3 }, lane));
}

function ran(page: Page): Promise<boolean> {
  return page.evaluate(() => "planted" in window);
}
