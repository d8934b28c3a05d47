import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { noteQuery } from "@/lib/base/current-request";

/**
 * The app's connection pool, private to db/: everything else goes through `withCity` or `withPlatform`.
 * Kept on globalThis because the development server evaluates modules anew at each change.
 */
type Pool = ReturnType<typeof connect>;
const kept = globalThis as typeof globalThis & { cityloopPool?: Pool; cityloopInnerPool?: Pool };

export function database(): Pool {
  kept.cityloopPool ??= connect(Number(process.env.DATABASE_POOL ?? 10));
  return kept.cityloopPool;
}

/**
 * For a transaction begun while another is open (the platform's, starting a city). Were both of one pool, as many
 * at once as it has connections would wait for each other, and everybody with them.
 */
export function innerDatabase(): Pool {
  kept.cityloopInnerPool ??= connect(3);
  return kept.cityloopInnerPool;
}

export async function closeDatabase(): Promise<void> {
  const pools = [kept.cityloopPool, kept.cityloopInnerPool];
  kept.cityloopPool = kept.cityloopInnerPool = undefined;
  await Promise.all(pools.map((pool) => pool?.$client.end({ timeout: 5 })));
}

function connect(max: number) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: it names the database the app connects to.");
  const client = postgres(url, {
    max,
    connect_timeout: 5,
    idle_timeout: 60,
    // A database that was away is asked again soon: by itself the driver would wait up to twenty seconds.
    backoff: (tries: number) => Math.min(0.05 * 2 ** tries, 1),
    connection: {
      application_name: "cityloop",
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
    },
    onnotice: () => {},
  });
  return drizzle(client, { logger: { logQuery: noteQuery } });
}
