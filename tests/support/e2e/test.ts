import { test as base } from "playwright/test";
import { closeDatabase } from "@/db/client";
import { env } from "@/lib/base/env";
import { originOf } from "@/lib/base/host";
import { stopJobs } from "@/lib/jobs/boss";
import type { Person } from "@/lib/people/actor";
import { sessionCookieName } from "@/lib/people/cookie-name";
import { createTestCity, type TestCity } from "@/tests/support/city";

type Fixtures = {
  /** A fresh city for this test alone; `page.goto("/ideas")` goes to it. */
  city: TestCity;
  /** Gives this browser the person's session in `city`. */
  signInAs: (person: Person) => Promise<void>;
};

export const test = base.extend<Fixtures, { database: undefined }>({
  city: async ({ database: _ }, use) => use(await createTestCity()),
  baseURL: async ({ city }, use) => use(addressOf(city.host)),
  signInAs: async ({ city, context }, use) => {
    await use(async (person) => {
      const value = await city.session(person);
      await context.addCookies([{ name: sessionCookieName(false), value, url: addressOf(city.host) }]);
    });
  },
  database: [
    async ({ playwright: _ }, use) => {
      await use(undefined);
      await stopJobs();
      await closeDatabase();
    },
    { scope: "worker", auto: true },
  ],
});

export { expect } from "playwright/test";

/** The origin of a host on the server under test. */
export function addressOf(host: string): string {
  return originOf(host, env().PLATFORM_ORIGIN);
}
