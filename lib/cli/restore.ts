import { copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { restoreCluster } from "@/db/embedded/backup/restore";
import { migrateDatabase } from "@/db/migrate";
import { ClearError } from "@/lib/base/clear-error";
import { env } from "@/lib/base/env";
import { restoreDump } from "@/lib/cli/backup/dump";
import { copyMissingFiles } from "@/lib/cli/backup/files";
import { backupFor, type KeptBackup } from "@/lib/cli/backup/folder";
import { openDatabase } from "@/lib/cli/database";
import { step } from "@/lib/cli/progress";
import { runCommand } from "@/lib/cli/run-command";

const usage = `npm run restore -- FOLDER [--to "2026-11-28T12:30:00+01:00"]

Puts the platform back from what npm run backup keeps in FOLDER: as it was last, or as it was at a moment. Stop
Cityloop first. Our own database goes back to that very second, and the one that was there is kept beside it;
another PostgreSQL goes back to the last backup before that moment.`;

/** `npm run restore`: the whole platform, on our own database or on the operator's. */
await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { to: { type: "string" } }, allowPositionals: true });
  const [given] = positionals;
  if (!given || positionals.length > 1) throw new ClearError(usage);
  const to = momentOf(values.to);
  if (!existsSync(given)) throw new ClearError(`There is no folder ${given}.`);
  const backups = realpathSync(given);
  const backup = backupFor(backups, to);
  const { DATA_DIR, DATABASE_OWNER_URL } = env();
  if ((backup.kind === "dump") !== Boolean(DATABASE_OWNER_URL)) throw new ClearError(otherKind(backup));
  mkdirSync(DATA_DIR, { recursive: true });
  putBackSecrets(backups, DATA_DIR);
  const before = await step("Restoring the database", () =>
    backup.kind === "dump"
      ? restoreDump(DATABASE_OWNER_URL ?? "", join(backup.folder, "database.sql.gz")).then(() => null)
      : restoreCluster({ dataDir: DATA_DIR, backups, base: join(backup.folder, "postgres"), to }),
  );
  const copied = await step("Restoring the files", () =>
    copyMissingFiles(join(backups, "files"), join(DATA_DIR, "files")),
  );
  await step("Preparing the tables", async (log) => {
    const database = await openDatabase(log);
    await migrateDatabase({ ...database, log }).finally(database.close);
  });
  const moment = backup.kind === "dump" || !to ? "" : ` of ${to.toISOString()}`;
  console.log(
    `The platform${moment} is back, from the backup of ${backup.at.toISOString()}; ${copied} files were missing.`,
  );
  if (before) console.log(`What was there before is in ${before}: remove it once all is well.`);
});
process.exit();

function momentOf(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new ClearError(`“${text}” is no moment.\n\n${usage}`);
  return moment;
}

function otherKind({ kind, folder }: KeptBackup): string {
  return kind === "dump"
    ? `${folder} is of a PostgreSQL of the operator's: set DATABASE_OWNER_URL to the one it shall be restored on.`
    : `${folder} is of our own database: restore it without DATABASE_OWNER_URL.`;
}

/** The database knows the passwords that were kept with it. Others, of another installation, are put aside. */
function putBackSecrets(backups: string, dataDir: string): void {
  const [kept, place] = [join(backups, "secrets.json"), join(dataDir, "secrets.json")];
  if (!existsSync(kept)) return;
  if (existsSync(place) && readFileSync(place, "utf8") !== readFileSync(kept, "utf8"))
    renameSync(place, `${place}.before-${Date.now()}`);
  copyFileSync(kept, place);
}
