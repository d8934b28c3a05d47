import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Embedded, startEmbedded } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { freePort } from "@/lib/base/ports";
import { keptSecrets } from "@/lib/base/secrets";
import { requestAt } from "@/tests/support/e2e/request-at";
import { type Line, lineTo } from "@/tests/support/faults/line";
import { testDataDir } from "@/tests/support/test-database";

export type Installation = {
  port: number;
  dataDir: string;
  environment: Record<string, string>;
  database: Embedded;
  /** Between the app and its database. */
  line: Line;
  /** The processes that a fault hits. */
  web: () => number;
  postmaster: () => number;
  /** `npm start` as operators run it, on another port if one is given; of another version where it lies elsewhere. */
  start: (more?: Record<string, string>, folder?: string) => Promise<ChildProcess>;
  stop: () => Promise<void>;
};

const node = ["--import", "./lib/cli/register.ts"];

/** A whole installation of a test's own that may be broken: a durable database, files, and `npm start`. */
export async function install(settings: Record<string, string> = {}, folder?: string): Promise<Installation> {
  mkdirSync(testDataDir, { recursive: true });
  const dataDir = resolve(folder ?? mkdtempSync(join(testDataDir, "fault-")));
  const database = await startEmbedded({ dataDir });
  await migrateDatabase(database);
  const line = await lineTo(database.port);
  const [port, healthPort] = [await freePort(), await freePort()];
  const environment = {
    DATABASE_URL: through(line, database.appUrl),
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_MAINTENANCE_URL: database.maintenanceUrl,
    AUTH_SECRET: "a secret for tests only, never for a server",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: keptSecrets(".data").actionsKey,
    PORT: String(port),
    HEALTH_PORT: String(healthPort),
    LISTEN_ADDRESS: "127.0.0.1",
    PLATFORM_ORIGIN: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    DEMO: "1",
    OPEN_SIGNUP: "1",
    LOG_LEVEL: "warn",
    SMTP_URL: "",
    ...settings,
  };
  const launchers: ChildProcess[] = [];
  const start = async (more: Record<string, string> = {}, cwd?: string) => {
    const env = { ...process.env, ...environment, ...more };
    const log = openSync(join(dataDir, "server.log"), "a");
    const child = spawn(process.execPath, [...node, "lib/cli/start.ts"], {
      env,
      cwd,
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    launchers.push(child);
    await untilAnswering(Number(env.PORT), child, dataDir);
    return child;
  };
  return {
    ...{ port, dataDir, environment, database, line, start },
    web: () => childOf(launchers[0]?.pid ?? 0),
    postmaster: () =>
      Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]),
    stop: async () => {
      await Promise.all(launchers.map((child) => end(child)));
      line.close();
      await database.stop();
      if (!folder) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function through({ port }: Line, url: string): string {
  const other = new URL(url);
  other.port = String(port);
  return other.href;
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

async function untilAnswering(port: number, child: ChildProcess, dataDir: string): Promise<void> {
  for (const until = Date.now() + 120_000; Date.now() < until; await sleep(100)) {
    if (child.exitCode !== null) break;
    const answer = await requestAt("localhost", "/", { port }).catch(() => null);
    if (answer) return;
  }
  throw new Error(`it does not serve: ${readFileSync(join(dataDir, "server.log"), "utf8").slice(-2000)}`);
}

function childOf(pid: number): number {
  return Number(
    execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
      .trim()
      .split(/\s+/)[0],
  );
}

/** Runs one of our programs on the installation, and reads what it printed. */
export async function runOn(
  environment: Record<string, string>,
  program: string,
  ...args: string[]
): Promise<string> {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [...node, program, ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${out}${err}`);
  return out;
}
