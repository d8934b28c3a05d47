import { migrateDatabase } from "@/db/migrate";
import { env, required } from "@/lib/base/env";
import { step } from "@/lib/cli/progress";

/** Brings the operator's database up to date and creates the roles it needs. */
export async function migrateGiven(): Promise<void> {
  const [ownerUrl, appUrl] = [required("DATABASE_OWNER_URL"), required("DATABASE_URL")];
  const maintenanceUrl = env().DATABASE_MAINTENANCE_URL;
  await step("Preparing the tables", (log) => migrateDatabase({ ownerUrl, appUrl, maintenanceUrl, log }));
}
