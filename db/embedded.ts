import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { checkReachable, letIn, postgresAccount } from "@/db/embedded/account";
import { findBinaries } from "@/db/embedded/binaries";
import { type Cluster, halt, initialise, launch, owner, running } from "@/db/embedded/cluster";
import { explain } from "@/db/embedded/explain";
import { enter, withLock } from "@/db/embedded/lock";
import { whenGone } from "@/db/embedded/when-gone";
import { ClearError } from "@/lib/base/clear-error";
import { freePort } from "@/lib/base/ports";
import { keptSecrets } from "@/lib/base/secrets";

export type Embedded = {
  /** Superuser of this cluster: migrates, creates the other two roles. */
  ownerUrl: string;
  appUrl: string;
  maintenanceUrl: string;
  port: number;
  /** Leaves the database; the last process to leave stops it. */
  stop: () => Promise<void>;
};

type Options = { dataDir: string; port?: number; log?: (line: string) => void; throwaway?: boolean };

const database = "cityloop";
const patience = 60_000;
const largestLog = 5_000_000;

/**
 * A real PostgreSQL of our own with its data in `<dataDir>/postgres`, started or joined if it runs already
 * (another process of ours, or the survivor of a killed one). While this process uses it, it is started again
 * whenever it ended by itself.
 * @throws ClearError for what a person can mend: a full disk, a missing right, a taken port
 */
export async function startEmbedded({
  dataDir,
  port,
  log = () => {},
  throwaway = false,
}: Options): Promise<Embedded> {
  try {
    mkdirSync(dataDir, { recursive: true });
    const folder = realpathSync(dataDir);
    return await withLock(join(folder, "postgres.lock"), () => open(folder, { port, log, throwaway }));
  } catch (error) {
    throw explain(error, dataDir);
  }
}

type Opening = { port: number | undefined; log: (line: string) => void; throwaway: boolean };

async function open(dataDir: string, { port, log, throwaway }: Opening): Promise<Embedded> {
  const files = { folder: join(dataDir, "postgres"), logFile: join(dataDir, "postgres.log") };
  const account = postgresAccount(files.folder);
  letIn(dataDir, account);
  checkReachable(dataDir, account);
  const binaries = await findBinaries();
  checkReachable(binaries.postgres, account);
  const cluster: Cluster = { ...files, binaries, account, throwaway };
  const secrets = keptSecrets(dataDir);
  if (!existsSync(cluster.folder)) log("creating the database");
  await initialise(cluster, secrets.ownerPassword);
  const leave = enter(join(dataDir, "postgres.users"));
  const used = await serve(cluster, { dataDir, port, log, password: secrets.ownerPassword }).catch(
    (error) => {
      leave();
      throw error;
    },
  );
  const lock = join(dataDir, "postgres.lock");
  const rest = whenGone(cluster, () =>
    withLock(lock, () => serve(cluster, { dataDir, port: used, log, password: secrets.ownerPassword })),
  );
  const url = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${used}/${database}`;
  return {
    ownerUrl: url(owner, secrets.ownerPassword),
    appUrl: url("cityloop_app", secrets.appPassword),
    maintenanceUrl: url("cityloop_maintenance", secrets.maintenancePassword),
    port: used,
    stop: async () => {
      await rest();
      await withLock(lock, async () => {
        if (!leave()) await halt(cluster);
      });
    },
  };
}

type Serving = { dataDir: string; port: number | undefined; log: (line: string) => void; password: string };

/** @returns the port on which our database answers */
async function serve(cluster: Cluster, { dataDir, port, log, password }: Serving): Promise<number> {
  const portFile = join(dataDir, "postgres.port");
  let wanted = port ?? remembered(portFile) ?? (await freePort());
  for (const end = Date.now() + patience; Date.now() < end; await sleep(50)) {
    const server = running(cluster);
    if (server) {
      // One that starts, or is about to end after its parent was killed, is waited for.
      if (!server.ready || !(await answers(server.port, password, cluster.folder))) continue;
      writeFileSync(portFile, String(server.port));
      return server.port;
    }
    log("starting the database");
    trim(cluster.logFile);
    const launched = await launch(cluster, wanted);
    if (launched.ok) continue;
    if (/could not bind|Address already in use/i.test(launched.said)) {
      if (port)
        throw new ClearError(
          `Port ${port} is taken by another program: choose another one for the database.`,
        );
      wanted = await freePort();
    } else if (!/pre-existing shared memory|lock file/i.test(launched.said)) {
      throw new Error(launched.said.trim() || "PostgreSQL ended without a word");
    }
  }
  throw new ClearError(`The database did not answer within a minute; ${cluster.logFile} says why.`);
}

function trim(logFile: string): void {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > largestLog)
    rmSync(logFile, { force: true });
}

function remembered(file: string): number | undefined {
  return existsSync(file) ? Number(readFileSync(file, "utf8")) || undefined : undefined;
}

/** Whether it is our cluster that listens there; makes our database in it if that is missing. */
async function answers(port: number, password: string, folder: string): Promise<boolean> {
  const sql = postgres({
    host: "127.0.0.1",
    port,
    user: owner,
    password,
    database: "postgres",
    max: 1,
    connect_timeout: 5,
  });
  try {
    const [row] = await sql`select current_setting('data_directory') as folder`;
    if (row?.folder !== folder) return false;
    const [existing] = await sql`select 1 from pg_database where datname = ${database}`;
    if (!existing) await sql`create database ${sql(database)}`;
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "28P01") {
      throw new ClearError(
        "The database does not accept the password in secrets.json: put the right file back in place.",
      );
    }
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
