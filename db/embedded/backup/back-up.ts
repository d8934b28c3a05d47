import { realpathSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { checkReachable, postgresAccount } from "@/db/embedded/account";
import { archiveTo } from "@/db/embedded/backup/archive";
import { copyCluster } from "@/db/embedded/backup/copy";
import { ClearError } from "@/lib/base/clear-error";

type Backup = { dataDir: string; ownerUrl: string; backups: string; target: string };

/**
 * Copies the running cluster into `target`, and has the server keep in `backups` what it writes from now on, so
 * that any later moment can be restored. Nobody has to wait for it.
 */
export async function backUpCluster({ dataDir, ownerUrl, backups, target }: Backup): Promise<void> {
  const cluster = join(realpathSync(dataDir), "postgres");
  const account = postgresAccount(cluster);
  checkReachable(backups, account);
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {}, connection: { statement_timeout: 0 } });
  try {
    const [row] = await owner<{ mode: string }[]>`select current_setting('archive_mode') as mode`;
    if (row?.mode !== "on") {
      throw new ClearError(
        "The database was started by a version of Cityloop that could not be backed up: stop Cityloop, start it again, and back up then.",
      );
    }
    archiveTo(realpathSync(dataDir), backups, account);
    await owner`alter system set archive_timeout = '60s'`;
    await owner`select pg_reload_conf()`;
    await owner`select pg_backup_start('cityloop', fast => true)`;
    await copyCluster(cluster, target, account);
    const [end] = await owner<{ label: string }[]>`
      select labelfile as label from pg_backup_stop(wait_for_archive => true)`;
    await writeFile(join(target, "backup_label"), end?.label ?? "", { mode: 0o600 });
  } finally {
    await owner.end({ timeout: 5 });
  }
}
