import { inArray } from "drizzle-orm";
import { cities } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { type FailedJob, failedJobs } from "@/lib/jobs/failed-jobs";
import { type QueueState, queueStates } from "@/lib/jobs/queue-states";

export type JobsOverview = {
  queues: QueueState[];
  failed: (FailedJob & { city: { slug: string; name: string } | null })[];
  /** Something waits for so long that no worker can be at it. */
  stuck: boolean;
};

/** A mail server that is away makes jobs wait for later; what is due and waits on is nobody's. */
const tooLong = 300;

export async function jobsOverview(): Promise<JobsOverview> {
  const queues = await queueStates();
  const failed = await failedJobs();
  const ids = [...new Set(failed.flatMap(({ cityId }) => cityId ?? []))];
  const known = await withPlatform((db) =>
    db
      .select({ id: cities.id, slug: cities.slug, name: cities.name })
      .from(cities)
      .where(inArray(cities.id, ids)),
  );
  const byId = new Map(known.map((city) => [city.id, city]));
  return {
    queues,
    failed: failed.map((job) => ({ ...job, city: byId.get(job.cityId ?? "") ?? null })),
    stuck: queues.some(({ oldestSeconds }) => oldestSeconds > tooLong),
  };
}
