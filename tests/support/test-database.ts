import { rmSync } from "node:fs";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { type Embedded, startEmbedded } from "@/db/embedded";
import { isAlive } from "@/db/embedded/processes";
import { migrateDatabase } from "@/db/migrate";

export const testDataDir = join(".data", "test");

export type TestDatabase = {
  name: string;
  ownerUrl: string;
  appUrl: string;
  maintenanceUrl: string;
  /** Removes the database again and leaves the server. */
  drop: () => Promise<void>;
};

/** A freshly migrated database of this run's own, on a PostgreSQL that only tests use. */
export async function createTestDatabase(log?: (line: string) => void): Promise<TestDatabase> {
  const server = await startServer();
  const name = `test_${process.pid}_${Date.now().toString(36)}`;
  await onServer(server, async (owner) => {
    await dropLeftOvers(owner);
    await owner`create database ${owner(name)}`;
  });
  const urls = {
    ownerUrl: onto(server.ownerUrl, name),
    appUrl: onto(server.appUrl, name),
    maintenanceUrl: onto(server.maintenanceUrl, name),
  };
  await migrateDatabase({ ...urls, log });
  const drop = async () => {
    await onServer(server, (owner) => owner`drop database if exists ${owner(name)} with (force)`);
    await server.stop();
  };
  return { name, ...urls, drop };
}

/** Nothing in it is worth keeping: where it does not start (a cut power line), it is made anew. */
async function startServer(): Promise<Embedded> {
  const options = { dataDir: testDataDir, throwaway: true };
  try {
    return await startEmbedded(options);
  } catch {
    rmSync(join(testDataDir, "postgres"), { recursive: true, force: true });
    return await startEmbedded(options);
  }
}

async function onServer(server: Embedded, run: (owner: Sql) => Promise<unknown>): Promise<void> {
  const owner = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await run(owner);
  } finally {
    await owner.end({ timeout: 5 });
  }
}

/** Databases of runs that were killed. */
async function dropLeftOvers(owner: Sql): Promise<void> {
  const rows = await owner<{ name: string }[]>`
    select datname as name from pg_database where datname ~ '^test_[0-9]+_'`;
  for (const { name } of rows) {
    if (!isAlive(Number(name.split("_")[1])))
      await owner`drop database if exists ${owner(name)} with (force)`;
  }
}

function onto(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
