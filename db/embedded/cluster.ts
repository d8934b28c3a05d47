import { spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Account } from "@/db/embedded/account";
import { archiveSettings } from "@/db/embedded/backup/archive";
import type { Binaries } from "@/db/embedded/binaries";
import { isPostgres } from "@/db/embedded/processes";

export type Cluster = {
  folder: string;
  logFile: string;
  binaries: Binaries;
  account: Account;
  /** Nothing has to survive a power cut: for tests. */
  throwaway: boolean;
};

export const owner = "cityloop_owner";

/** Built beside its final name, so that an interrupted initdb never looks like a database. */
export async function initialise(cluster: Cluster, password: string): Promise<void> {
  if (existsSync(join(cluster.folder, "PG_VERSION"))) return;
  const draft = `${cluster.folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  lend(draft, cluster.account);
  await withPasswordFile(cluster.account, password, (file) => runInitdb(cluster, draft, file));
  renameSync(draft, cluster.folder);
}

function lend(path: string, account: Account): void {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
}

async function withPasswordFile(account: Account, password: string, run: (file: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), "cityloop-"));
  const file = join(folder, "password");
  try {
    writeFileSync(file, password, { mode: 0o600 });
    for (const path of [file, folder]) lend(path, account);
    await run(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runInitdb(
  { binaries, account, throwaway }: Cluster,
  folder: string,
  passwordFile: string,
): Promise<void> {
  // Byte order by PostgreSQL's own provider is fast and never changes with the system's library; the
  // character classes must still be UTF-8, or trigrams find nothing in Arabic. ICU collations come along.
  const utf8 = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const locale = [
    `--locale=${utf8}`,
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--lc-messages=C",
  ];
  const auth = [`--username=${owner}`, "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const options = [
    `--pgdata=${folder}`,
    "--encoding=UTF8",
    ...locale,
    ...auth,
    ...(throwaway ? ["--no-sync"] : []),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.initdb, options, { ...account, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb failed: ${said.trim()}`)),
    );
  });
}

/** Starts the server on its own, so that Ctrl-C in the terminal or the death of this process does not reach it. */
export async function launch(
  cluster: Cluster,
  port: number,
): Promise<{ ok: true } | { ok: false; said: string }> {
  const from = statSync(cluster.logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(cluster.logFile, "a", 0o600);
  const child = spawn(cluster.binaries.postgres, ["-D", cluster.folder, ...settings(port, cluster)], {
    ...cluster.account,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  const ended = new Promise<"ended">((resolve, reject) => {
    child.on("exit", () => resolve("ended"));
    child.on("error", reject);
  });
  while (running(cluster)?.ready !== true || running(cluster)?.pid !== child.pid) {
    const state = await Promise.race([ended, sleep(20)]);
    if (state === "ended")
      return { ok: false, said: readFileSync(cluster.logFile).subarray(from).toString() };
  }
  return { ok: true };
}

function settings(port: number, { throwaway, folder }: Cluster): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 120,
    shared_buffers: "128MB",
    huge_pages: "off",
    work_mem: "8MB",
    maintenance_work_mem: "128MB",
    max_wal_size: "1GB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "warning",
    // Statements carry what people wrote; they do not belong into a log.
    log_min_error_statement: "panic",
    ...(throwaway
      ? {
          fsync: "off",
          synchronous_commit: "off",
          full_page_writes: "off",
          wal_level: "minimal",
          max_wal_senders: 0,
        }
      : archiveSettings(dirname(folder))),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** The server that runs on this cluster, by its own pid file; a left-over file of a dead one is none. */
export function running(cluster: Cluster): { pid: number; port: number; ready: boolean } | undefined {
  const file = join(cluster.folder, "postmaster.pid");
  const lines = textOf(file)?.split("\n");
  if (!lines) return undefined;
  // Taken away while it is being written, it would be missed a minute later, and the server end itself.
  if (lines.length === 1 && isYoung(file)) return undefined;
  const pid = Number(lines[0]);
  if (isPostgres(pid)) return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  rmSync(file, { force: true });
  return undefined;
}

/** A server that ends takes it away at any moment. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function isYoung(file: string): boolean {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < 5_000;
}

/** Asks the server to end the connections and write everything to disk; resolves when it has. */
export async function halt(cluster: Cluster): Promise<void> {
  const server = running(cluster);
  if (!server) return;
  process.kill(server.pid, "SIGINT");
  for (let waited = 0; running(cluster)?.pid === server.pid; waited += 20) {
    if (waited === 20_000) process.kill(server.pid, "SIGQUIT");
    await sleep(20);
  }
}
