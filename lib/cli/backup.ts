import { copyFileSync, existsSync, mkdirSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { backUpCluster } from "@/db/embedded/backup/back-up";
import { ClearError } from "@/lib/base/clear-error";
import { env } from "@/lib/base/env";
import { dumpDatabase } from "@/lib/cli/backup/dump";
import { copyMissingFiles } from "@/lib/cli/backup/files";
import { forgetOld, newBackup } from "@/lib/cli/backup/folder";
import { openDatabase } from "@/lib/cli/database";
import { step } from "@/lib/cli/progress";
import { runCommand } from "@/lib/cli/run-command";

const usage = `npm run backup -- FOLDER [--keep 7]

Copies the database, the uploaded files and the secrets into FOLDER while people go on using the platform, and
removes all but the newest seven. Our own database also keeps there what it writes from now on, so that
npm run restore -- FOLDER --to MOMENT can go back to any minute. FOLDER holds people's data: on another disk, and closed.`;

/** `npm run backup`: the whole platform, on our own database or on the operator's. */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { keep: { type: "string", default: "7" } },
    allowPositionals: true,
  });
  const [given] = positionals;
  const keep = Number(values.keep);
  if (!given || positionals.length > 1 || !Number.isInteger(keep) || keep < 1) throw new ClearError(usage);
  const { DATA_DIR, DATABASE_OWNER_URL } = env();
  mkdirSync(given, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const backups = realpathSync(resolve(given));
  const database = await openDatabase(() => {});
  try {
    const kind = DATABASE_OWNER_URL ? "dump" : "cluster";
    const backup = newBackup(backups, kind);
    await step("Copying the database", () =>
      kind === "dump"
        ? dumpDatabase(database.ownerUrl, join(backup.draft, "database.sql.gz"))
        : backUpCluster({
            ...{ dataDir: DATA_DIR, ownerUrl: database.ownerUrl, backups },
            target: join(backup.draft, "postgres"),
          }),
    );
    // After the database: a file that a row names is there before the row.
    const copied = await step("Copying the files", () =>
      copyMissingFiles(join(DATA_DIR, "files"), join(backups, "files")),
    );
    const secrets = join(DATA_DIR, "secrets.json");
    if (existsSync(secrets)) copyFileSync(secrets, join(backups, "secrets.json"));
    const { at, folder } = backup.finish();
    forgetOld(backups, keep);
    console.log(`${copied} new files. The platform as of ${at.toISOString()} is in ${folder}.`);
  } finally {
    await database.close();
  }
});
process.exit();
