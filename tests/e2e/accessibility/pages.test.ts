import { randomBytes } from "node:crypto";
import type { Page } from "playwright/test";
import { questionOrder } from "@/lib/onboarding/input";
import { sessionCookieName } from "@/lib/people/cookie-name";
import { openPlatform } from "@/tests/support/city";
import {
  findAccessibilityFaults,
  findSidewaysScroll,
  findSmallControls,
} from "@/tests/support/e2e/accessibility";
import { addDrafts } from "@/tests/support/e2e/drafts";
import { type FurnishedCity, furnishCity } from "@/tests/support/e2e/furnished-city";
import { inLocale, pagesOf } from "@/tests/support/e2e/pages";
import { addressOf, expect, test } from "@/tests/support/e2e/test";

test.describe.configure({ timeout: process.env.TOUR === "all" ? 900_000 : 240_000 });

const isSetting = (path: string) => path.startsWith("/admin/settings");
const isStaffs = (path: string) => path.startsWith("/admin");

/**
 * Of three days a page is looked at in one language, in the other, and not at all; by axe at one of two widths: a
 * sixth of the time, and nothing is left out for long. `TOUR=all` looks at all of them in both, at both.
 */
const everything = process.env.TOUR === "all";
const day = Math.floor(Date.now() / 86_400_000);

function isTurnOf(locale: string, path: string): boolean {
  const letters = [...(path.split("?")[0] ?? "")].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return everything || (letters + day) % 3 === (locale === "en" ? 0 : 1);
}

/** The width of axe today, in each language the other one than two days ago. */
function isAxeAt(locale: string, width: number): boolean {
  return everything || (width === 320) === ((Math.floor(day / 2) % 2 === 0) === (locale === "ar"));
}

// Tests of about the same length, so that two workers are done together.
for (const locale of ["en", "ar"]) {
  test(`everyone can use every page of a city, signed out and then signed in (${locale})`, async ({
    page,
  }) => {
    const city = await fresh();
    const paths = pagesOf("city", city).filter((path) => !isStaffs(path));
    const tour = new Tour(page, city.here.host, locale);
    const asked = await tour.visit(paths);
    await tour.signIn(await city.here.session(city.citizen));
    // What is the same for everybody was seen; the board and an idea show a person more.
    await tour.visit([...asked, `/ideas/${city.ids.code}/${city.ids.slug}?signed=in`, "/ideas?signed=in"]);
    expect(tour.faults()).toEqual([]);
  });

  test(`everyone can run a city (${locale})`, async ({ page }) => {
    const city = await fresh();
    await addDrafts(city);
    const tour = new Tour(page, city.here.host, locale);
    await tour.signIn(city.session);
    const paths = pagesOf("city", city).filter((path) => isStaffs(path) && !isSetting(path));
    const atCounter = ["/counter", `/vouchers/${city.ids.voucherCode}`];
    const ofProject = ["", "/hall"].map((part) => `/admin/insight${part}?project=${city.ids.projectCode}`);
    const answering = `/ideas/${city.ids.code}/${city.ids.slug}?answer=1`;
    await tour.visit([...paths, ...atCounter, ...ofProject, answering]);
    expect(tour.faults()).toEqual([]);
  });

  test(`everyone can set a city up (${locale})`, async ({ page }) => {
    const city = await fresh();
    await addDrafts(city);
    const tour = new Tour(page, city.here.host, locale);
    await tour.signIn(city.session);
    await tour.visit(pagesOf("city", city).filter(isSetting));
    expect(tour.faults()).toEqual([]);
  });

  test(`everyone can use the platform (${locale})`, async ({ page }) => {
    const city = await fresh();
    const { host, person, session } = await openPlatform();
    const tour = new Tour(page, host, locale);
    const wizard = questionOrder.map((question) => `/start/${question}`);
    const asked = await tour.visit([...new Set([...pagesOf("platform", city), ...wizard])]);
    await tour.signIn(await session(await person({ role: "operator" })));
    await tour.visit([...asked, "/start/check?signed=in"]);
    expect(tour.faults()).toEqual([]);
  });
}

/** Looks at pages, at each width on one load, and keeps each fault once however many pages share it. */
class Tour {
  private readonly found = new Map<string, string>();
  private readonly seen = new Set<string>();
  private readonly page: Page;
  private readonly root: string;
  private readonly locale: string;

  constructor(page: Page, host: string, locale: string) {
    this.page = page;
    this.root = addressOf(host);
    this.locale = locale;
  }

  async signIn(value: string): Promise<void> {
    await this.page.context().addCookies([{ name: sessionCookieName(false), value, url: this.root }]);
  }

  /** Gives back what was not shown but led elsewhere, or to nothing. */
  async visit(paths: string[]): Promise<string[]> {
    const elsewhere: string[] = [];
    for (const path of paths.filter((path) => isTurnOf(this.locale, path.replace(idsOf, "")))) {
      const answer = await this.page.goto(
        this.root + (this.locale === "en" ? path : inLocale(this.locale, path)),
      );
      if (!answer?.ok() || answer.request().redirectedFrom()) elsewhere.push(path);
      // Where many ways lead to one page (signing in, say) it is looked at once.
      const { pathname, search } = new URL(this.page.url());
      const place = pathname + (path.includes("?") ? search : "");
      if (this.seen.has(place)) continue;
      this.seen.add(place);
      await this.lookAt(path);
    }
    return elsewhere;
  }

  faults(): string[] {
    return [...this.found.values()];
  }

  private async lookAt(path: string): Promise<void> {
    for (const [width, looks] of widths) {
      await this.page.setViewportSize({ width, height: 800 });
      for (const look of looks) {
        if (look === findAccessibilityFaults && !isAxeAt(this.locale, width)) continue;
        for (const fault of await look(this.page)) {
          if (!this.found.has(fault)) this.found.set(fault, `${path} at ${width}: ${fault}`);
        }
      }
    }
  }
}

/** Ids and codes differ from run to run; what a page is does not. */
const idsOf =
  /[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/ideas\/)[a-z0-9]{6}(\/[^/]*)?|(?<=\/projects\/)[a-z0-9]{5}(?=\/)|(?<=\/(vouchers|counter)\/)[\w-]+|qa[0-9a-f]{12}[^/]*|t[0-9a-f]{10}/g;

type Look = (page: Page) => Promise<string[]>;

const widths: [number, Look[]][] = [
  [320, [findAccessibilityFaults, findSidewaysScroll]],
  [390, [findSmallControls]],
  [1280, [findAccessibilityFaults, findSidewaysScroll]],
];

const fresh = (): Promise<FurnishedCity> => furnishCity(`qa${randomBytes(6).toString("hex")}`);
