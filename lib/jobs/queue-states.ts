import { sql } from "drizzle-orm";
import { queues } from "@/db/queues";
import { withPlatform } from "@/db/with-city";

export type QueueState = {
  name: string;
  /** To be done now. */
  waiting: number;
  /** For later: a mail that is tried again in an hour. */
  later: number;
  running: number;
  failed: number;
  /** Seconds since the job that has waited longest could have begun; 0 where none waits. */
  oldestSeconds: number;
};

/** Every queue as it is now, in the order of db/queues.ts. Counts only: what a job is about is nobody's business. */
export async function queueStates(): Promise<QueueState[]> {
  const rows = await withPlatform((db) =>
    db.execute<QueueState>(sql`
      select name,
        count(*) filter (where state < 'active' and start_after <= now())::int as "waiting",
        count(*) filter (where state < 'active' and start_after > now())::int as "later",
        count(*) filter (where state = 'active')::int as "running",
        count(*) filter (where state = 'failed')::int as "failed",
        coalesce(extract(epoch from now() - min(greatest(start_after, created_on))
          filter (where state < 'active' and start_after <= now())), 0)::float8 as "oldestSeconds"
      from jobs.job where state < 'completed' or state = 'failed' group by name`),
  );
  const found = new Map([...rows].map((row) => [row.name, row]));
  return queues.map(({ name }) => found.get(name) ?? { name, ...empty });
}

const empty = { waiting: 0, later: 0, running: 0, failed: 0, oldestSeconds: 0 };
