import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/**
 * The app's connection pool, private to db/: everything else goes through `withCity` or `withPlatform`.
 * Kept on globalThis because the development server evaluates modules anew at each change.
 */
const kept = globalThis as typeof globalThis & { cityloopPool?: ReturnType<typeof connect> };

export function database() {
  kept.cityloopPool ??= connect();
  return kept.cityloopPool;
}

export async function closeDatabase(): Promise<void> {
  const pool = kept.cityloopPool;
  kept.cityloopPool = undefined;
  await pool?.$client.end({ timeout: 5 });
}

function connect() {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: it names the database the app connects to.");
  const client = postgres(url, {
    max: Number(process.env.DATABASE_POOL ?? 10),
    connect_timeout: 5,
    idle_timeout: 60,
    connection: {
      application_name: "cityloop",
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
    },
    onnotice: () => {},
  });
  return drizzle(client);
}
