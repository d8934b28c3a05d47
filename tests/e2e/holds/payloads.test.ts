import { randomBytes } from "node:crypto";
import { DomUtils, parseDocument } from "htmlparser2";
import type { Page } from "playwright/test";
import { settings } from "@/db/schema/city";
import { renderMail } from "@/lib/mail/render";
import { openPlatform } from "@/tests/support/city";
import { activeMarkup } from "@/tests/support/e2e/active-markup";
import { writeEveryText } from "@/tests/support/e2e/every-text";
import { type FurnishedCity, furnishCity } from "@/tests/support/e2e/furnished-city";
import { pagesOf } from "@/tests/support/e2e/pages";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { plantEverywhere } from "@/tests/support/e2e/plant";
import type { Answer } from "@/tests/support/e2e/request-at";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { sampleOf, whole } from "@/tests/support/hold";
import { payloadGroups, payloads } from "@/tests/support/payloads";

test.describe.configure({ timeout: whole ? 1_800_000 : 180_000 });

const fresh = (): Promise<FurnishedCity> => furnishCity(`qx${randomBytes(6).toString("hex")}`);

test("there are at least two hundred of them", () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(200);
});

test("whatever stands in the database, no page, mail or table of it runs, holds markup of it, or trips the policy", async ({
  page,
}) => {
  const city = await fresh();
  const { here, session, ids } = city;
  await here.run((db) => db.update(settings).set({ lookInUntil: new Date(Date.now() + 3_600_000) }));
  await writeEveryText(city);
  const platform = await openPlatform();
  const operator = await platform.session(await platform.person({ role: "operator" }));
  const seen = [
    ...[
      "/",
      "/ideas",
      `/ideas/${ids.code}`,
      `/projects/${ids.projectCode}/${ids.projectSlug}`,
      `/people/${ids.personId}`,
      `/pages/${ids.pageSlug}`,
    ],
    ...["/admin", "/admin/ideas", "/admin/moderation"],
  ];
  const some = (paths: string[]) => [...new Set([...seen, ...sampleOf(paths, 12, "pages with payloads")])];
  const pages = some(pagesOf("city", city));
  const readers = [
    { browser: new PlainBrowser(here.host), paths: pages.filter((path) => !path.startsWith("/admin")) },
    { browser: new PlainBrowser(here.host, session), paths: pages },
    {
      browser: new PlainBrowser(platform.host, operator),
      paths: sampleOf(pagesOf("platform", city), 8, "platform pages with payloads"),
    },
  ];
  const faults: string[] = [];
  watch(page, [addressOf(here.host), addressOf(platform.host)], faults);
  const groups = sampleOf(payloadGroups(20), 1, "stored payloads");
  let looked = 0;
  const address = "javascript:window.planted=999";
  for (const group of groups) {
    const { planted } = await plantEverywhere(here.id, (place) =>
      place.endsWith("_url") ? address : turned(group, place.length).join(" "),
    );
    expect(planted).toEqual(expect.arrayContaining(written));
    for (const { browser, paths } of readers) {
      for (const path of paths) {
        const answer = await browser.get(path);
        if (answer.status >= 500) faults.push(`${path} answers ${answer.status}`);
        for (const active of activeMarkup(answer)) faults.push(`${path} holds ${active}`);
        for (const fault of brokenJsonLd(answer.text)) faults.push(`${path}: ${fault}`);
        looked += 1;
      }
    }
    await page
      .context()
      .addCookies([{ name: "cityloop.session", value: session, url: addressOf(here.host) }]);
    for (const path of whole && group === groups[0] ? pages : sampleOf(seen, 3, "pages in a browser")) {
      await page.goto(addressOf(here.host) + path, { waitUntil: "load" });
      const ran = await payloadThatRan(page);
      if (ran) faults.push(`${path} runs payload ${ran}`);
    }
    for (const text of group)
      for (const active of mailMarkup(city, text)) faults.push(`a mail holds ${active}`);
  }
  console.log(`${groups.flat().length} payloads in every text, ${looked} pages`);
  expect([...new Set(faults)]).toEqual([]);
});

test("with the sanitiser bypassed, the policy alone stops them; without it they run", async ({ page }) => {
  const city = await fresh();
  await writeEveryText(city);
  const marker = `place${randomBytes(6).toString("hex")}`;
  await plantEverywhere(city.here.id, () => marker);
  const address = addressOf(city.here.host);
  const paths = [
    "/",
    "/ideas",
    `/ideas/${city.ids.code}/${marker}`,
    `/people/${city.ids.personId}`,
    "/admin/moderation",
    "/admin/ideas",
  ];
  const browser = new PlainBrowser(city.here.host, city.session);
  const pages = await Promise.all(paths.map((path) => browser.get(path)));
  const holding = pages.filter(({ text }) => text.includes(marker));
  expect(holding.length).toBeGreaterThanOrEqual(4);
  await page.route("**/*", (route) => route.abort());
  const ran: Record<"policed" | "open", number[]> = { policed: [], open: [] };
  // One that is alive anywhere, and any others.
  const some = [
    ...new Set([...payloads.slice(0, 1), ...sampleOf(payloads, 5, "payloads past the sanitiser")]),
  ];
  for (const [index, payload] of some.entries()) {
    // That they are alive needs no proof of each.
    for (const kind of index % 6 > 0 ? (["policed"] as const) : (["policed", "open"] as const)) {
      const { text, headers } = holding[index % holding.length] ??
        pages[0] ?? { text: "", headers: {} as Answer["headers"] };
      const policy = String(headers["content-security-policy"]);
      await page.unroute("**/*");
      await page.route("**/*", (route) => {
        if (route.request().resourceType() !== "document" || route.request().frame() !== page.mainFrame())
          return route.abort();
        return route.fulfill({
          contentType: "text/html; charset=utf-8",
          headers: kind === "policed" ? { "content-security-policy": policy } : {},
          body: inPlaceOf(marker, text, payload),
        });
      });
      await page.goto(`${address}/?${kind}${index}`, { waitUntil: "commit" }).catch(() => {});
      await page.waitForLoadState("load", { timeout: 1500 }).catch(() => {});
      await press(page);
      if (await payloadThatRan(page)) ran[kind].push(index);
    }
  }
  console.log(
    `${some.length} payloads as markup: ${ran.open.length} run without the policy, ${ran.policed.length} with it`,
  );
  expect(ran.policed.map((index) => some[index])).toEqual([]);
  expect(ran.open.length).toBeGreaterThan(whole ? some.length / 24 : 0);
});

/** What people write, by table and column; a column without a text here would be one that nobody tried. */
const written = [
  ...[
    "ideas.title",
    "ideas.text",
    "ideas.address",
    "ideas.author_name",
    "ideas.origin_url",
    "ideas.due_reason",
  ],
  ...[
    "idea_versions.title",
    "idea_versions.text",
    "idea_images.alt",
    "comments.text",
    "comments.author_name",
  ],
  ...["answers.text", "answers.signed_name", "answers.signed_title", "answers.department", "reports.note"],
  ...["people.first_name", "people.last_name", "people.job_title", "people.suspended_reason"],
  ...[
    "moderation_decisions.explanation",
    "text_pages.title",
    "text_pages.body",
    "topics.name",
    "neighbourhoods.name",
  ],
  ...[
    "statuses.label",
    "settings.tagline",
    "settings.tile_attribution",
    "identity_providers.label",
    "activities.title",
    "project_blocks.content",
  ],
  ...["mails.subject", "mails.text", "mails.html", "cities.name", "sessions.user_agent"],
];

/** Beginning elsewhere at each place, so that what one payload swallows is another one each time. */
function turned(group: string[], by: number): string[] {
  const at = by % group.length;
  return [...group.slice(at), ...group.slice(0, at)];
}

/** Into every place of the page where the text stands, but our own scripts, whose text the nonce lets run. */
function inPlaceOf(marker: string, html: string, payload: string): string {
  return html
    .split(/(<script\b[^>]*>.*?<\/script>)/s)
    .map((part) => (part.startsWith("<script") ? "" : part.replaceAll(marker, () => payload)))
    .join("");
}

function brokenJsonLd(html: string): string[] {
  const blocks = DomUtils.getElementsByTagName("script", parseDocument(html)).filter(
    ({ attribs }) => attribs.type === "application/ld+json",
  );
  return blocks.flatMap((block) => {
    try {
      return typeof JSON.parse(DomUtils.textContent(block)) === "object" ? [] : ["JSON-LD that is no object"];
    } catch {
      return ["JSON-LD that a text broke"];
    }
  });
}

/** A mail with the text in every part it can have; no policy protects its reader. */
function mailMarkup({ here }: FurnishedCity, text: string): string[] {
  const list = [{ label: text, url: `https://x.example/${text}`, note: text }];
  const parts = [
    { text },
    { quote: text },
    { code: text },
    { link: { label: text, url: `https://x.example/${text}` } },
    { list },
    { heading: text },
    { table: { columns: [text, text], rows: [[text, text]] } },
    { picture: pictureSaying(text) },
  ];
  const { html } = renderMail({ ...here.city, name: text }, "en", { subject: text, parts, reason: text });
  // Its looks at night are our own, as long as they hold nothing but classes and colours.
  const bare = html.replace(/<style>@media \(prefers-color-scheme:dark\)\{[\w#.:;!{}-]*\}<\/style>/, "");
  return activeMarkup({ status: 200, headers: {}, text: bare });
}

function pictureSaying(text: string) {
  const ends: [string, string] = [text, text];
  const legend = [{ color: "#0b6e4f", label: text }];
  return { png: Buffer.from("png"), alt: text, width: 10, height: 10, ends, legend };
}

/** Links and buttons of a payload need a press. */
async function press(page: Page): Promise<void> {
  await page
    .evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>(".planted, svg a, math"))
        one.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    })
    .catch(() => {});
  await page.waitForTimeout(25);
}

async function payloadThatRan(page: Page): Promise<unknown> {
  return page.evaluate(() => (window as unknown as { planted?: number }).planted).catch(() => undefined);
}

function watch(page: Page, origins: string[], faults: string[]): void {
  page.on(
    "dialog",
    (dialog) => void dialog.dismiss().then(() => faults.push(`${page.url()} opens a dialog`)),
  );
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !origins.includes(origin)) faults.push(`${page.url()} asks ${origin}`);
  });
  page.on("console", (message) => {
    if (/content.security.policy/i.test(message.text()))
      faults.push(`${page.url()}: ${message.text().slice(0, 160)}`);
  });
}
