import type { JobWithMetadata } from "pg-boss";
import type { QueueName } from "@/db/queues";
import type { LedgerReader } from "@/lib/events/reading/reader";
import { deliverMail } from "@/lib/mail/deliver";
import { closeMail } from "@/lib/mail/send";
import { type Jobs, jobs, stopJobs } from "./boss";
import { startFollowing, stopFollowing } from "./follow-ledgers";
import { sweep } from "./sweep";

/** What domains above this one do with their jobs. */
export type Handlers = {
  [Name in Hourly]?: (job: Jobs[Name]) => Promise<void>;
} & {
  readers?: readonly LedgerReader[];
};

/** At which minute of every hour each is done: what the hour is in a city, the job itself asks. */
const minutes = {
  remind: 7,
  update: 13,
  digest: 19,
  openData: 23,
  game: 37,
  review: 41,
  follow: 47,
  compare: 43,
} as const satisfies Partial<Record<QueueName, number>>;
type Hourly = keyof typeof minutes;

const atOnce = 4;

/** Starts the workers of this process; a running one takes no more jobs once it is asked to stop. */
export async function startWorkers({ readers = [], ...hourly }: Handlers = {}): Promise<void> {
  const boss = await jobs();
  const mailOptions = {
    batchSize: 20,
    pollingIntervalSeconds: 1,
    burstWhenBatchFull: true,
    includeMetadata: true,
    perJobResults: true,
  } as const;
  await boss.work("mail", mailOptions, (batch: JobWithMetadata<Jobs["mail"]>[]) => inTurns(batch, sendOne));
  await boss.work<Jobs["sweep"]>("sweep", async ([job]) => sweep(job?.data.cityId));
  await boss.schedule("sweep", "*/10 * * * *", {});
  for (const name of Object.keys(minutes) as Hourly[]) {
    const work = hourly[name];
    if (!work) continue;
    await boss.work<Jobs[typeof name]>(name, async ([job]) => work(job?.data ?? {}));
    await boss.schedule(name, `${minutes[name]} * * * *`, {});
  }
  startFollowing(readers);
}

/** @param patience how long jobs that run are waited for, in ms */
export async function stopWorkers(patience?: number): Promise<void> {
  await stopFollowing();
  await stopJobs(patience);
  closeMail();
}

async function sendOne(job: JobWithMetadata<Jobs["mail"]>) {
  try {
    await deliverMail(job.data, job.retryCount >= job.retryLimit);
    return { id: job.id, status: "completed" as const };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return { id: job.id, status: "failed" as const, output: { code } };
  }
}

/** A few at the same time: each holds a connection to the database while the mail server answers. */
async function inTurns<Job, Result>(batch: Job[], run: (job: Job) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < batch.length; start += atOnce) {
    results.push(...(await Promise.all(batch.slice(start, start + atOnce).map(run))));
  }
  return results;
}
