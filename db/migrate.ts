import { fileURLToPath } from "node:url";
import { PgBoss } from "pg-boss";
import postgres, { type Sql } from "postgres";
import { harden } from "./harden";
import { queues } from "./queues";
import { createRoles } from "./roles";
import { runMigrations, withoutHolding } from "./run-migrations";

export type MigrateOptions = {
  /** Connects as the owner: it makes tables and roles, and is never used by the app. */
  ownerUrl: string;
  /** The app's own address: its user and password become the app role. */
  appUrl: string;
  /** Bulk loads and backups; its user may pass the policies. */
  maintenanceUrl?: string;
  log?: (line: string) => void;
};

const migrationLock = 7_246_001;

/** Brings a database of PostgreSQL 15 or newer up to this version. Several at once wait for each other. */
export async function migrateDatabase(options: MigrateOptions): Promise<void> {
  const log = options.log ?? (() => {});
  const owner = postgres(options.ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await requireVersion(owner);
    await owner`select pg_advisory_lock(${migrationLock})`;
    log("roles");
    await createRoles(owner, options);
    log("extensions");
    for (const extension of ["pg_trgm", "unaccent"])
      await owner`create extension if not exists ${owner(extension)}`;
    log("tables");
    await runMigrations(owner, fileURLToPath(new URL("./migrations", import.meta.url)));
    log("job queue");
    await migrateQueue(options.ownerUrl);
    log("policies and grants");
    const roles = {
      app: userOf(options.appUrl),
      maintenance: options.maintenanceUrl && userOf(options.maintenanceUrl),
    };
    await withoutHolding(owner, () => harden(owner, roles));
  } finally {
    await owner.end({ timeout: 5 });
  }
}

async function requireVersion(owner: Sql): Promise<void> {
  const [row] = await owner<
    { version: number }[]
  >`select current_setting('server_version_num')::int as version`;
  if (!row || row.version < 150_000) {
    throw new Error(
      `Cityloop needs PostgreSQL 15 or newer; this one is ${Math.floor((row?.version ?? 0) / 10_000)}.`,
    );
  }
}

async function migrateQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: "jobs", supervise: false, schedule: false });
  boss.on("error", () => {});
  await boss.start();
  for (const queue of queues) await boss.createQueue(queue.name, queue.options);
  await boss.stop({ graceful: false });
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
