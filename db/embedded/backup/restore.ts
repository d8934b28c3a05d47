import {
  appendFileSync,
  chownSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { copyFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Account, letIn, postgresAccount } from "@/db/embedded/account";
import { restoreCommand, walFolder } from "@/db/embedded/backup/archive";
import { copyCluster } from "@/db/embedded/backup/copy";
import { findBinaries } from "@/db/embedded/binaries";
import { type Cluster, halt, launch } from "@/db/embedded/cluster";
import { anyoneIn, withLock } from "@/db/embedded/lock";
import { ClearError } from "@/lib/base/clear-error";
import { freePort } from "@/lib/base/ports";

type Restoring = { dataDir: string; backups: string; base: string; to: Date | null };

/**
 * Puts the cluster back as it was at a moment: the copy in `base`, and what the server has written since. The
 * cluster that is there now is kept beside it.
 * @returns where it is kept, if there was one
 */
export async function restoreCluster({ dataDir, backups, base, to }: Restoring): Promise<string | null> {
  const folder = realpathSync(dataDir);
  const place = join(folder, "postgres");
  return withLock(join(folder, "postgres.lock"), async () => {
    if (anyoneIn(join(folder, "postgres.users"))) {
      throw new ClearError("Stop Cityloop first: its database is in use.");
    }
    const account = postgresAccount(existsSync(place) ? place : base);
    letIn(folder, account);
    const binaries = await findBinaries();
    const cluster: Cluster = {
      folder: place,
      logFile: join(folder, "postgres.log"),
      binaries,
      account,
      throwaway: false,
    };
    await halt(cluster);
    const draft = `${place}.restored`;
    rmSync(draft, { recursive: true, force: true });
    await copyCluster(base, draft, account);
    takeLabel(base, draft, account);
    if (existsSync(place)) await takeLog(place, draft, account);
    const kept = existsSync(place)
      ? `${place}.before-${new Date().toISOString().replace(/[:.]/g, "-")}`
      : null;
    if (kept) renameSync(place, kept);
    renameSync(draft, place);
    try {
      await recover(cluster, backups, to);
    } catch (error) {
      await halt(cluster);
      renameSync(place, draft);
      if (kept) renameSync(kept, place);
      throw error;
    }
    return kept;
  });
}

function takeLabel(base: string, place: string, account: Account): void {
  const label = join(place, "backup_label");
  writeFileSync(label, readFileSync(join(base, "backup_label")), { mode: 0o600 });
  lend(label, account);
}

/** The newest part of the log was not put aside yet: it is only in the cluster that is there now. */
async function takeLog(from: string, to: string, account: Account): Promise<void> {
  const names = await readdir(join(from, "pg_wal")).catch(() => []);
  for (const name of names.filter((one) => /^[0-9A-F]{24}$|\.history$/.test(one))) {
    const target = join(to, "pg_wal", name);
    await copyFile(join(from, "pg_wal", name), target);
    lend(target, account);
  }
}

/** Has the server read the log up to the moment, and go on from there by itself: only then is it ready for anybody. */
async function recover(cluster: Cluster, backups: string, to: Date | null): Promise<void> {
  const settings = join(cluster.folder, "postgresql.auto.conf");
  const before = readFileSync(settings);
  const asked = [
    "hot_standby = off",
    `restore_command = ${literal(restoreCommand(backups))}`,
    "recovery_target_action = 'promote'",
  ];
  const moment = to ? [`recovery_target_time = ${literal(to.toISOString().replace("Z", "+00"))}`] : [];
  const signal = join(cluster.folder, "recovery.signal");
  writeFileSync(signal, "", { mode: 0o600 });
  lend(signal, cluster.account);
  appendFileSync(settings, `\n${[...asked, ...moment].join("\n")}\n`);
  let launched = await launch(cluster, await freePort());
  if (!launched.ok && /before configured recovery target was reached/.test(launched.said)) {
    // Nothing was written after that moment: then everything is as it was.
    writeFileSync(settings, before);
    appendFileSync(settings, `\n${asked.join("\n")}\n`);
    launched = await launch(cluster, await freePort());
  }
  writeFileSync(settings, before);
  if (!launched.ok) {
    throw new ClearError(
      `The database could not be restored from ${walFolder(backups)}: ${launched.said.trim().split("\n").slice(-3).join(" ")}`,
    );
  }
  await halt(cluster);
}

/** A string as the server's settings want it. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function lend(path: string, account: Account): void {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
}
