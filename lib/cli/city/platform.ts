import { migrateDatabase } from "@/db/migrate";
import { closeDatabase } from "@/db/with-city";
import { ClearError } from "@/lib/base/clear-error";
import { env } from "@/lib/base/env";
import { type City, cityBySlug } from "@/lib/cities/resolve";
import { openDatabase } from "@/lib/cli/database";
import { stopJobs } from "@/lib/jobs/boss";

/** The platform's database: the one that the environment names, else the one of our own, with its tables made. */
export async function openPlatform(): Promise<{
  environment: Record<string, string>;
  close: () => Promise<void>;
}> {
  const named = env().DATABASE_URL;
  if (named) return { environment: {}, close: leave };
  const database = await openDatabase(() => {});
  await migrateDatabase(database);
  return {
    environment: { DATABASE_URL: database.appUrl, DATABASE_MAINTENANCE_URL: database.maintenanceUrl },
    close: async () => {
      await leave();
      await database.close();
    },
  };
}

/** @throws ClearError that says how to make the city, where there is none of that name */
export async function requireCity(slug: string): Promise<City> {
  const city = await cityBySlug(slug);
  if (city?.kind === "city") return city;
  throw new ClearError(
    `There is no city “${slug}”. npm run city -- list shows those there are; npm run city -- create ${slug} --name "…" makes it.`,
  );
}

async function leave(): Promise<void> {
  await stopJobs();
  await closeDatabase();
}
