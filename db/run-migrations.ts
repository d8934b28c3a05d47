import { setTimeout as sleep } from "node:timers/promises";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import type { Sql } from "postgres";
import { ClearError } from "@/lib/base/clear-error";

/**
 * How long a migration queues for a table, in ms. Whoever comes after it in the queue waits as long as it does, so
 * it gives up soon, lets them pass, and tries again.
 */
const queueing = 400;
const tries = 100;

/**
 * Runs the migrations that have not run, on a database that people use meanwhile. Each is one transaction; one that
 * builds or drops indexes CONCURRENTLY runs its statements one by one, and again from its start if it was cut short.
 */
export async function runMigrations(owner: Sql, migrationsFolder: string): Promise<void> {
  await owner`create schema if not exists drizzle`;
  await owner`create table if not exists drizzle.__drizzle_migrations (
    id serial primary key, hash text not null, created_at bigint)`;
  const [last] = await owner<{ at: string }[]>`
    select created_at as at from drizzle.__drizzle_migrations order by created_at desc limit 1`;
  const all = readMigrationFiles({ migrationsFolder });
  for (const migration of all.filter(({ folderMillis }) => folderMillis > Number(last?.at ?? 0)))
    await runOne(owner, migration);
}

/** Runs `work`, which queues for tables, until it got all of them. */
export async function withoutHolding<T>(owner: Sql, work: () => Promise<T>): Promise<T> {
  await owner`select set_config('lock_timeout', ${String(queueing)}, false)`;
  for (let count = 1; ; count++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "55P03")) throw error;
      if (count === tries) {
        throw new ClearError(
          "Something long is running on a table that has to change; this was tried for minutes. Nothing is half done: try again when it is over.",
          { cause: error },
        );
      }
      await sleep(100 + Math.random() * 1_000);
    }
  }
}

async function runOne(owner: Sql, migration: MigrationMeta): Promise<void> {
  const { folderMillis, hash } = migration;
  const statements = migration.sql.filter((statement) => statement.trim());
  if (!statements.some((statement) => /\bconcurrently\b/i.test(statement))) {
    await withoutHolding(owner, () =>
      owner.begin(async (transaction) => {
        for (const statement of statements) await transaction.unsafe(statement);
        await transaction`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
      }),
    );
    return;
  }
  for (const statement of statements) {
    // What was cut short left an index that nobody uses and everybody keeps up.
    await withoutHolding(owner, async () => {
      await dropInvalid(owner);
      await owner.unsafe(statement);
    });
  }
  await owner`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
}

async function dropInvalid(owner: Sql): Promise<void> {
  const left = await owner<{ name: string }[]>`
    select indexrelid::regclass::text as name from pg_index join pg_class on pg_class.oid = indexrelid
    where not indisvalid and relnamespace = 'public'::regnamespace`;
  for (const { name } of left) await owner.unsafe(`drop index concurrently if exists ${name}`);
}
