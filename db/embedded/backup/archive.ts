import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "@/db/embedded/account";

/**
 * Where the server puts what it wrote since the last backup: the folder that this file names. Without the file
 * nothing is kept. Naming it so, a backup can begin while the server runs.
 */
const targetFile = "postgres.archive";

export function walFolder(backups: string): string {
  return join(backups, "wal");
}

/** From now on the server keeps its log in `backups`. */
export function archiveTo(dataDir: string, backups: string, account: Account): void {
  const folder = walFolder(backups);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  writeFileSync(join(dataDir, targetFile), folder, { mode: 0o644 });
}

export function archivesTo(dataDir: string): string | null {
  const file = join(dataDir, targetFile);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** The server's settings for it: each piece appears under its name only once it is whole. */
export function archiveSettings(dataDir: string): Record<string, string | number> {
  // There is no shell like this one on Windows.
  if (process.platform === "win32") return {};
  const command = [
    `d=$(cat ${quoted(join(dataDir, targetFile))} 2>/dev/null) || exit 0`,
    `test -f "$d/%f.gz" && exit 0`,
    `gzip -1 < "%p" > "$d/%f.part" && mv "$d/%f.part" "$d/%f.gz"`,
  ];
  const settings: Record<string, string> = { archive_mode: "on", archive_command: command.join("; ") };
  // Each new piece wants room, and on a full disk the server falls over: so not before somebody backs up (back-up.ts).
  if (archivesTo(dataDir) !== null) settings.archive_timeout = "60s";
  return settings;
}

export function restoreCommand(backups: string): string {
  return `gunzip < ${quoted(join(walFolder(backups), "%f.gz"), "%f")} > "%p"`;
}

/** One word of a shell's; PostgreSQL reads a percent sign as its own, but for the `kept` one. */
function quoted(path: string, kept = ""): string {
  const percent = path.replaceAll("%", "%%");
  const mine = kept ? percent.replace(`%${kept}`, kept) : percent;
  return `'${mine.replaceAll("'", "'\\''")}'`;
}
