import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runMigrations } from "@/db/run-migrations";
import { whole } from "@/tests/support/hold";
import { lintMigrations } from "@/tests/support/migrations/lint";
import { createTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const rows = whole ? 1_000_000 : 20_000;
/** Nobody may be kept from reading or writing for longer, in ms; a busy machine is no reason to fail `npm test`. */
const bound = whole ? 500 : 5_000;

let database: TestDatabase;
let owner: Sql;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "migrations-"));
  database = await createTestDatabase();
  owner = postgres(database.ownerUrl, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: "migrator" },
  });
  await owner`create table big (id bigint primary key, city_id uuid, title text, slug text, count int)`;
  await owner`insert into big select n, gen_random_uuid(), 'Idea ' || n, 'idea-' || n, n % 100 from generate_series(1, ${rows}::int) n`;
  await owner`analyze big`;
}, 300_000);
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const careful = [
  `ALTER TABLE big ADD COLUMN tone text DEFAULT 'calm' NOT NULL;\n--> statement-breakpoint\nALTER TABLE big ADD CONSTRAINT slug_given CHECK (slug IS NOT NULL) NOT VALID;`,
  `ALTER TABLE big VALIDATE CONSTRAINT slug_given;`,
  `ALTER TABLE big ALTER COLUMN slug SET NOT NULL;\n--> statement-breakpoint\nALTER TABLE big DROP CONSTRAINT slug_given;`,
  `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS big_slug ON big (city_id, slug);\n--> statement-breakpoint\nCREATE INDEX CONCURRENTLY IF NOT EXISTS big_count ON big (count);`,
  `ALTER TABLE big ADD CONSTRAINT big_slug UNIQUE USING INDEX big_slug;`,
];

/** Migrations of a folder, as drizzle-kit writes it, after all that have run. */
function written(texts: string[]): string {
  mkdirSync(join(folder, "meta"), { recursive: true });
  const entries = texts.map((text, index) => {
    const tag = `${9000 + index}_x`;
    writeFileSync(join(folder, `${tag}.sql`), text);
    return {
      idx: index,
      version: "7",
      when: Date.now() + 10_000_000_000_000 * ++round,
      tag,
      breakpoints: true,
    };
  });
  writeFileSync(
    join(folder, "meta", "_journal.json"),
    JSON.stringify({ version: "7", dialect: "postgresql", entries }),
  );
  return folder;
}
let round = 0;

/** How long, at the longest, the migrator held a lock on the table that keeps others from reading or writing. */
async function longestLock(run: () => Promise<void>): Promise<number> {
  const watcher = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  let [running, since, longest] = [true, 0, 0];
  const watching = (async () => {
    while (running) {
      const [held] = await watcher`
        select 1 from pg_locks join pg_stat_activity using (pid)
        where application_name = 'migrator' and relation = 'big'::regclass and granted
          and mode in ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock') limit 1`;
      if (held) since ||= Date.now();
      else since = 0;
      if (since) longest = Math.max(longest, Date.now() - since);
      await sleep(10);
    }
  })();
  await run().finally(() => {
    running = false;
  });
  await watching;
  await watcher.end();
  return longest;
}

test("what the rules let pass keeps nobody waiting", { timeout: 300_000 }, async () => {
  expect(lintMigrations(careful.map((text, index) => ({ name: `${9000 + index}_x.sql`, text })))).toEqual([]);
  const longest = await longestLock(() => runMigrations(owner, written(careful)));
  console.log(`  ${rows} rows: locked for ${longest} ms at the longest`);
  expect(longest).toBeLessThanOrEqual(bound);
  const [column] =
    await owner`select attnotnull as filled from pg_attribute where attrelid = 'big'::regclass and attname = 'slug'`;
  expect(column?.filled).toBe(true);
});

test("a migration that finds the table in use lets others pass and tries again", {
  timeout: 120_000,
}, async () => {
  const reader = postgres(database.appUrl, { max: 1, onnotice: () => {} });
  await owner`grant select on big to public`;
  const held = await reader.reserve();
  await held`begin`;
  await held`select count(*) from big where id < 10`;
  const migrating = runMigrations(owner, written([`ALTER TABLE big ADD COLUMN mood text;`]));
  // Whoever reads meanwhile stands behind the migration in the queue only for a moment.
  const passing = postgres(database.appUrl, { max: 1, onnotice: () => {} });
  const waits: number[] = [];
  for (let count = 0; count < 20; count++) {
    const began = Date.now();
    await passing`select 1 from big where id = 1`;
    waits.push(Date.now() - began);
    await sleep(100);
  }
  await held`commit`;
  held.release();
  await migrating;
  await Promise.all([reader.end(), passing.end()]);
  expect(Math.max(...waits)).toBeLessThan(whole ? 1_000 : 5_000);
  expect(
    await owner`select 1 from pg_attribute where attrelid = 'big'::regclass and attname = 'mood'`,
  ).toHaveLength(1);
});

test("an index whose building was cut short is built anew", { timeout: 120_000 }, async () => {
  await owner`update big set count = 7 where id in (1, 2)`;
  const text = `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS big_once ON big (count) WHERE id < 3;`;
  await expect(runMigrations(owner, written([text]))).rejects.toThrow("could not create unique index");
  await owner`update big set count = 8 where id = 2`;
  await runMigrations(owner, written([text]));
  const [index] =
    await owner`select indisvalid as valid from pg_index where indexrelid = 'big_once'::regclass`;
  expect(index?.valid).toBe(true);
});
