import postgres from "postgres";
import { startEmbedded } from "@/db/embedded";
import { ClearError } from "@/lib/base/clear-error";
import { env } from "@/lib/base/env";
import { keptSecrets } from "@/lib/base/secrets";

export type OpenDatabase = {
  ownerUrl: string;
  appUrl: string;
  maintenanceUrl: string;
  /** Leaves it; our own one ends with the last of our processes. */
  close: () => Promise<void>;
};

/** The operator's PostgreSQL where the environment names one, else the one of our own. */
export async function openDatabase(say: (line: string) => void): Promise<OpenDatabase> {
  const given = env();
  if (!given.DATABASE_OWNER_URL && !given.DATABASE_URL) {
    const own = await startEmbedded({ dataDir: given.DATA_DIR, log: say });
    return { ...own, close: own.stop };
  }
  if (!given.DATABASE_OWNER_URL) {
    throw new ClearError(
      "DATABASE_URL is set but DATABASE_OWNER_URL is not: the owner is needed to create the tables and roles.",
    );
  }
  const secrets = keptSecrets(given.DATA_DIR);
  const ownerUrl = given.DATABASE_OWNER_URL;
  await checkConnection(ownerUrl);
  return {
    ownerUrl,
    appUrl: given.DATABASE_URL ?? as(ownerUrl, "cityloop_app", secrets.appPassword),
    maintenanceUrl:
      given.DATABASE_MAINTENANCE_URL ?? as(ownerUrl, "cityloop_maintenance", secrets.maintenancePassword),
    close: async () => {},
  };
}

/** The same database, entered by another role. */
function as(url: string, role: string, password: string): string {
  const other = new URL(url);
  other.username = role;
  other.password = password;
  return other.href;
}

async function checkConnection(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select 1`;
  } catch (cause) {
    const { hostname, port, pathname } = new URL(url);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ClearError(
      `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} (DATABASE_OWNER_URL) does not let us in: ${reason}.`,
      { cause },
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}
