import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { formSubmissions, pendingContributions, sessions, signInRequests } from "@/db/schema/people";
import { newId } from "@/lib/base/ids";
import { sweep } from "@/lib/jobs/sweep";
import { keepPending } from "@/lib/people/pending";
import { createTestCity } from "@/tests/support/city";
import { ask, newBrowser, signInAs } from "@/tests/support/sign-in";

const swept = { sessions, signInRequests, pendingContributions, formSubmissions };

test("what is over goes, what still runs stays, and another city is left alone", async () => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  for (const city of [here, elsewhere]) {
    await signInAs(city, newBrowser(), "old@example.org");
    await city.run(async (db) => {
      await keepPending(db, { browserHash: "old", kind: "idea.submit", payload: { title: "old" } });
      await db.insert(formSubmissions).values({ form: "f", owner: "o", key: newId(), contentHash: "x" });
      for (const table of [sessions, pendingContributions])
        await db.update(table).set({ expiresAt: sql`now()` });
      const longAgo = sql`now() - interval '3 days'`;
      for (const table of [signInRequests, formSubmissions])
        await db.update(table).set({ createdAt: longAgo });
    });
    await signInAs(city, newBrowser(), "new@example.org");
    await ask(city, newBrowser(), "waiting@example.org");
    await city.run((db) =>
      keepPending(db, { browserHash: "new", kind: "idea.submit", payload: { title: "new" } }),
    );
  }
  await sweep(here.id);
  const counts = async (city: typeof here) => {
    const found: Record<string, number> = {};
    for (const [name, table] of Object.entries(swept)) {
      found[name] = (await city.run((db) => db.select({ one: sql`1` }).from(table))).length;
    }
    return found;
  };
  expect(await counts(here)).toEqual({
    sessions: 1,
    signInRequests: 2,
    pendingContributions: 1,
    formSubmissions: 0,
  });
  expect(await counts(elsewhere)).toEqual({
    sessions: 2,
    signInRequests: 3,
    pendingContributions: 2,
    formSubmissions: 1,
  });
});
