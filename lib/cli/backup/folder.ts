import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ClearError } from "@/lib/base/clear-error";

const noteShape = z.object({
  /** "cluster": a copy of our own server's files; "dump": what pg_dump wrote of another server's database. */
  kind: z.enum(["cluster", "dump"]),
  /** When all of it was there: it holds this moment, and a cluster's every later one. */
  at: z.iso.datetime().transform((text) => new Date(text)),
});

export type KeptBackup = z.output<typeof noteShape> & { folder: string };

/** A folder for one backup, which counts only once it is whole: `finish` gives it its name. */
export function newBackup(backups: string, kind: KeptBackup["kind"]) {
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const draft = join(backups, "unfinished");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o711 });
  return {
    draft,
    finish: (): KeptBackup => {
      const at = new Date();
      writeFileSync(join(draft, "backup.json"), JSON.stringify({ kind, at: at.toISOString() }));
      const folder = join(backups, at.toISOString().replace(/[:.]/g, "-"));
      renameSync(draft, folder);
      return { kind, at, folder };
    },
  };
}

/** The backups in a folder, oldest first. */
export function keptBackups(backups: string): KeptBackup[] {
  if (!existsSync(backups)) throw new ClearError(`There is no folder ${backups}.`);
  return readdirSync(backups)
    .sort()
    .flatMap((name) => {
      const note = join(backups, name, "backup.json");
      if (!existsSync(note) || name === "unfinished") return [];
      return [{ ...noteShape.parse(JSON.parse(readFileSync(note, "utf8"))), folder: join(backups, name) }];
    });
}

/** The newest one that is older than the moment. */
export function backupFor(backups: string, to: Date | null): KeptBackup {
  const kept = keptBackups(backups);
  const found = kept.filter(({ at }) => !to || at <= to).at(-1);
  if (found) return found;
  const oldest = kept[0];
  throw new ClearError(
    oldest
      ? `The oldest backup in ${backups} is of ${oldest.at.toISOString()}: an earlier moment cannot be restored.`
      : `There is no backup in ${backups}.`,
  );
}

/** Removes the oldest ones, and what the server wrote before the oldest that stays. */
export function forgetOld(backups: string, keep: number): void {
  const kept = keptBackups(backups);
  const gone = kept.slice(0, Math.max(0, kept.length - keep));
  for (const { folder } of gone) rmSync(folder, { recursive: true, force: true });
  const oldest = kept[gone.length];
  const label = oldest && join(oldest.folder, "postgres", "backup_label");
  const first =
    label && existsSync(label) && /\(file ([0-9A-F]{24})\)/.exec(readFileSync(label, "utf8"))?.[1];
  if (!first) return;
  for (const name of readdirSync(join(backups, "wal"))) {
    const segment = /^([0-9A-F]{24})/.exec(name)?.[1];
    // The first eight digits are the timeline: a restored database writes on under the next one.
    if (segment && segment.slice(8) < first.slice(8)) rmSync(join(backups, "wal", name), { force: true });
  }
}
