import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { platformTables } from "@/db/harden";
import { extendEnv } from "@/lib/base/env";
import { stopJobs } from "@/lib/jobs/boss";
import { createTestCity } from "@/tests/support/city";
import { createTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { tokenKinds } from "@/tests/support/token-kinds";

// What is opened here stays open, so it happens in a database of its own that is thrown away.
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await Promise.all([stopJobs(), closeDatabase()]);
  extendEnv({
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_URL: database.appUrl,
    DATABASE_MAINTENANCE_URL: database.maintenanceUrl,
  });
}, 60_000);

afterAll(async () => {
  await stopJobs();
  await closeDatabase();
  await database.drop();
});

test("with the policies gone, the suite of tokens would see them open other cities", async () => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  const made = new Map<string, (city: typeof here) => Promise<boolean>>();
  for (const [kind, make] of Object.entries(tokenKinds)) made.set(kind, await make(here));
  await dropPolicies();
  const opened: string[] = [];
  for (const [kind, opens] of made) {
    // Without its locks the app may well stumble; what counts is what it lets through.
    if (await opens(elsewhere).catch(() => false)) opened.push(kind);
  }
  expect(opened.sort()).toEqual(
    [
      "a file's address",
      "a partner's link",
      "a voucher's code",
      "the job of a mail",
      "the job that sweeps",
      "the session cookie",
      "the session cookie, to end it",
      "what waits in a browser for a sign-in",
    ].sort(),
  );
  // The others have a second lock: they are signed, sealed, hashed or filed under their city, too.
});

async function dropPolicies(): Promise<void> {
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const tables = await owner<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
    for (const { name } of tables) {
      if (!platformTables.includes(name)) await owner`alter table ${owner(name)} disable row level security`;
    }
  } finally {
    await owner.end();
  }
}
