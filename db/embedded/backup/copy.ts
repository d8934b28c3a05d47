import { constants } from "node:fs";
import { chmod, chown, copyFile, mkdir, readdir, readlink, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import type { Account } from "@/db/embedded/account";

/** What a running server makes for itself: worthless in a copy, or wrong. */
const empty = [
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
];
const left = /^(postmaster\.(pid|opts)|pgsql_tmp.*|pg_internal\.init.*|backup_label.*|tablespace_map.*)$/;

/** A table's or an index's files, but the one that it begins anew with. */
const ofTable = /^(\d+)(?:_(?!init$)|\.|$)/;

/**
 * Copies a cluster, also a running one between the start and the end of a backup: files come and go meanwhile. What
 * tables hold that keep no log begins empty in a copy, and is none of its business.
 */
export async function copyCluster(from: string, to: string, account: Account, depth = 0): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  await lend(to, account);
  const entries = await readdir(from, { withFileTypes: true }).catch(ignoreGone([]));
  const unlogged = new Set(entries.flatMap(({ name }) => /^(\d+)_init$/.exec(name)?.[1] ?? []));
  for (const entry of entries) {
    if (left.test(entry.name) || unlogged.has(ofTable.exec(entry.name)?.[1] ?? "")) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else if (entry.isFile()) await copyOne(source, target, account);
    else if (depth > 0 || !empty.includes(entry.name)) await copyCluster(source, target, account, depth + 1);
    else await emptyFolder(target, account);
  }
}

async function emptyFolder(folder: string, account: Account): Promise<void> {
  for (const path of folder.endsWith("pg_wal") ? [folder, join(folder, "archive_status")] : [folder]) {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await lend(path, account);
  }
}

async function copyOne(source: string, target: string, account: Account): Promise<void> {
  const done = await copyFile(source, target, constants.COPYFILE_FICLONE).then(() => true, ignoreGone(false));
  if (!done) return;
  await chmod(target, (await stat(target)).mode & 0o700);
  await lend(target, account);
}

async function lend(path: string, account: Account): Promise<void> {
  if (account.uid !== undefined) await chown(path, account.uid, account.gid);
}

function ignoreGone<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT") return instead;
    throw error;
  };
}
