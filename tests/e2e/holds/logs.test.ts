import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { tablesOfCities, whileBroken } from "@/tests/support/e2e/broken-table";
import { type FurnishedCity, furnishCity } from "@/tests/support/e2e/furnished-city";
import { collectForms, type MetForm, ownFields } from "@/tests/support/e2e/met-forms";
import { pagesOf } from "@/tests/support/e2e/pages";
import { type Changes, type Form, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { plausible } from "@/tests/support/e2e/plausible";
import type { Answer } from "@/tests/support/e2e/request-at";
import { readServerLog } from "@/tests/support/e2e/server-log";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { sampleOf, whole } from "@/tests/support/hold";

/** How long, and some more, the log gathers lines before it writes them, in ms. */
const gathered = 500;

test.describe.configure({ timeout: whole ? 2_400_000 : 120_000 });

const fresh = (): Promise<FurnishedCity> => furnishCity(`ql${randomBytes(6).toString("hex")}`);

/** A word that is in every text, name and address here and nowhere else. */
const secretWord = `hortensia${randomBytes(5).toString("hex")}`;

test("whatever breaks, nobody's text, address or secret is in the log, and each failed page names a line of it", async () => {
  const city = await fresh();
  const { here, marker, session } = city;
  const forms = collectForms();
  const pages = sampleOf(pagesOf("city", city), 30, "pages that break");
  const as = { host: here.host, who: "staff", browser: async () => new PlainBrowser(here.host, session) };
  await forms.visit({ ...as, paths: pages });
  const visitor = { host: here.host, who: "a visitor", browser: async () => new PlainBrowser(here.host) };
  await forms.visit({ ...visitor, paths: ["/sign-in", "/ideas/new", `/ideas/${city.ids.code}`] });
  // Nearly every page reads ideas.
  const tables = [...new Set(["ideas", ...sampleOf(await tablesOfCities(), 1, "broken tables")])];
  const faults: string[] = [];
  let failed = 0;
  for (const table of tables) {
    await whileBroken(table, here.id, async () => {
      const answers: [string, Answer][] = [];
      const browser = new PlainBrowser(here.host, session);
      for (const path of ["/ideas", ...sampleOf(pages, 15, table)])
        answers.push([path, await browser.get(`${path}?q=${secretWord}`)]);
      for (const met of gentle(sampleOf(forms.met(), 12, table))) {
        answers.push([met.form.path, await (await met.browser()).send(met.form, secretly(met.form))]);
      }
      await sleep(gathered);
      for (const [path, { status, text }] of answers) {
        const reference = referenceIn(text);
        if (status < 500 && !reference) continue;
        failed += 1;
        if (!reference)
          faults.push(`${path} fails without a reference (${table}): ${status} ${text.slice(0, 200)}`);
        else if (!readServerLog().includes(reference))
          faults.push(`${path}: ${reference} is not in the log (${table})`);
      }
    });
  }
  console.log(`${tables.length} tables broken: ${failed} pages and forms failed`);
  expect(failed).toBeGreaterThan(0);
  expect([...new Set(faults)]).toEqual([]);
  const { AUTH_SECRET = "", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key = "" } = process.env;
  const secrets = { secretWord, marker, session, AUTH_SECRET, key };
  const log = readServerLog();
  for (const [what, secret] of Object.entries(secrets)) {
    const line = log.split("\n").find((one) => secret !== "" && one.includes(secret));
    expect(line, what).toBeUndefined();
  }
});

const troubles = [
  ["/ideas", "Something went wrong on our side"],
  ["/fr/ideas", "Quelque chose n’a pas marché"],
  ["/ar/ideas", "حدث خطأ عندنا"],
] as const;

for (const scripted of [true, false]) {
  test(`a page that fails says so and by which number, ${scripted ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const { here } = await fresh();
    const context = await browser.newContext({ javaScriptEnabled: scripted });
    const page = await context.newPage();
    await whileBroken("topics", here.id, async () => {
      for (const [path, words] of sampleOf(troubles, 1, `failing page ${scripted}`)) {
        const answer = await page.goto(addressOf(here.host) + path);
        expect(answer?.status()).toBe(500);
        await expect(page.getByRole("heading", { level: 1 })).toContainText(words);
        const reference = (await page.locator("bdi").first().textContent()) ?? "";
        expect(reference).toMatch(/^\d+/);
        // Lines are gathered for a moment before they are written.
        await expect.poll(readServerLog).toContain(`"reference":"${reference}"`);
        if (whole)
          await page.screenshot({ path: `tests/.artifacts/trouble-${scripted}-${path.split("/")[1]}.png` });
      }
    });
    await context.close();
  });
}

/**
 * The number as the page has it: drawn by script from the stream, or in the words for whoever has none. The first part of
 * an id, such as an address near a field for a number has, is none.
 */
function referenceIn(text: string): string | undefined {
  const without = /<main lang=.*?<bdi>([^<]+)<\/bdi>/s.exec(text)?.[1];
  return without ?? /(?:reference|number)[^<]{0,40}?\b([0-9a-f]{8})\b(?!-)/i.exec(text)?.[1];
}

/** What ends the session or the account itself is left out: all that follows would be a visitor's. */
function gentle(forms: MetForm[]): MetForm[] {
  return forms.filter(({ action }) => !/signOut|endSessions|deleteAccount|leave|demo/i.test(action));
}

function secretly(form: Form): Changes {
  const changes = plausible(form);
  for (const { name, kind } of ownFields(form)) {
    if (kind === "email") changes[name] = `${secretWord}@private.example`;
    else if (kind === "text" || kind === "textarea")
      changes[name] = `A ${secretWord} for everybody who passes`;
  }
  return {
    ...changes,
    ...(form.fields.some(({ name }) => name === "form_key") ? { form_key: crypto.randomUUID() } : {}),
  };
}
