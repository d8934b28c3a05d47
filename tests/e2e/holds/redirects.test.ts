import { createTestCity, type TestCity } from "@/tests/support/city";
import { elsewhere } from "@/tests/support/e2e/elsewhere";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { type Answer, requestAt } from "@/tests/support/e2e/request-at";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { sampleOf } from "@/tests/support/hold";

test.describe.configure({ timeout: 120_000 });

test("there are at least sixty ways to try", () => {
  expect(new Set(elsewhere).size).toBeGreaterThanOrEqual(60);
});

test("no way back that a page is told leads to another host", async () => {
  const city = await createTestCity();
  const named = new PlainBrowser(city.host, await city.session(await city.person()));
  const pages = ["/sign-in", "/welcome", "/welcome/about", "/welcome/waiting", "/fr/sign-in"];
  const left: string[] = [];
  for (const page of pages) {
    for (const next of sampleOf(elsewhere, 15, page)) {
      const answer = await named.get(`${page}?next=${encodeURIComponent(next)}`);
      if (leaves(answer, city)) left.push(`${page} with ${JSON.stringify(next)}`);
    }
  }
  expect(left).toEqual([]);
});

test("no way back that a form is told leads to another host, in any language", async () => {
  const city = await createTestCity();
  const browser = new PlainBrowser(city.host, await city.session(await city.person()));
  const form = await browser.form("/welcome/about", "next");
  const left: string[] = [];
  for (const next of sampleOf(elsewhere, 15, "forms")) {
    for (const locale of ["en", "fr"]) {
      const answer = await browser.send(form, { next, locale, form_key: null });
      if (answer.status !== 303) left.push(`${JSON.stringify(next)} answers ${answer.status}`);
      if (leaves(answer, city)) left.push(`${JSON.stringify(next)} to ${answer.headers.location}`);
    }
  }
  expect(left).toEqual([]);
});

test("no address with a language before another host leads there", async () => {
  const city = await createTestCity();
  const left: string[] = [];
  for (const path of elsewhere.filter((path) => /^\/[\x21-\x7e]*$/.test(path))) {
    const answer = await requestAt(city.host, path);
    if (answer.status >= 500 || leaves(answer, city))
      left.push(`${path}: ${answer.status} ${answer.headers.location}`);
  }
  expect(left).toEqual([]);
});

/** As a browser reads the header. */
function leaves({ headers }: Answer, { host }: TestCity): boolean {
  const here = addressOf(host);
  return headers.location !== undefined && new URL(headers.location, here).origin !== here;
}
