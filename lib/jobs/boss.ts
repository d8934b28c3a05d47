import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { QueueName } from "@/db/queues";
import type { CityDb } from "@/db/with-city";
import { required } from "@/lib/base/env";
import { log } from "@/lib/base/log";

/** What each queue's job carries: ids only. */
export type Jobs = InQueues<{
  mail: { cityId: string; mailId: string };
  sweep: { cityId?: string };
  remind: { cityId?: string };
  game: { cityId?: string };
  compare: { cityId?: string };
  openData: { cityId?: string };
  update: { cityId?: string };
  digest: { cityId?: string };
  review: { cityId?: string };
  follow: { cityId?: string };
}>;
/** A queue that the owner did not make when migrating takes no job. */
type InQueues<All extends Record<QueueName, object>> = Pick<All, QueueName>;

const kept = globalThis as typeof globalThis & { cityloopJobs?: Promise<PgBoss> };

/**
 * The queue, started once a process; tried anew by whoever asks next where that failed. Its tables were made by the
 * owner when migrating.
 */
export function jobs(): Promise<PgBoss> {
  kept.cityloopJobs ??= start().catch((error) => {
    kept.cityloopJobs = undefined;
    throw error;
  });
  return kept.cityloopJobs;
}

/** Queues a job in the caller's transaction: it exists if and only if what caused it does. */
export async function enqueue<Name extends keyof Jobs>(
  db: CityDb,
  name: Name,
  data: Jobs[Name],
  { after = 0 }: { after?: number } = {},
): Promise<void> {
  const boss = await jobs();
  await boss.send(name, data, { db: fromDrizzle(db, sql), startAfter: after });
}

/** Queues many jobs at once in the caller's transaction: one statement, however many there are. */
export async function enqueueMany<Name extends keyof Jobs>(
  db: CityDb,
  name: Name,
  data: Jobs[Name][],
): Promise<void> {
  if (data.length === 0) return;
  const boss = await jobs();
  const batch = data.map((job) => ({ data: job }));
  await boss.insert(name, batch, { db: fromDrizzle(db, sql) });
}

export async function stopJobs(timeout = 5_000): Promise<void> {
  const started = await kept.cityloopJobs?.catch(() => undefined);
  kept.cityloopJobs = undefined;
  await started?.stop({ graceful: true, timeout });
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: required("DATABASE_URL"),
    schema: "jobs",
    migrate: false,
    max: 2,
    application_name: "cityloop jobs",
  });
  boss.on("error", (error) => log.warn({ code: error.name }, "job queue"));
  try {
    await boss.start();
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
  return boss;
}
