import type { JobWithMetadata } from "pg-boss";
import type { LedgerReader } from "@/lib/events/reading/reader";
import { deliverMail } from "@/lib/mail/deliver";
import { closeMail } from "@/lib/mail/send";
import { type Jobs, jobs, stopJobs } from "./boss";
import { startFollowing, stopFollowing } from "./follow-ledgers";
import { sweep } from "./sweep";

/** What domains above this one do with their jobs. */
export type Handlers = {
  remind?: (job: Jobs["remind"]) => Promise<void>;
  game?: (job: Jobs["game"]) => Promise<void>;
  openData?: (job: Jobs["openData"]) => Promise<void>;
  readers?: readonly LedgerReader[];
};

const atOnce = 4;

/** Starts the workers of this process; a running one takes no more jobs once it is asked to stop. */
export async function startWorkers({ remind, game, openData, readers = [] }: Handlers = {}): Promise<void> {
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
  if (remind) {
    await boss.work<Jobs["remind"]>("remind", async ([job]) => remind(job?.data ?? {}));
    await boss.schedule("remind", "7 * * * *", {});
  }
  if (game) {
    await boss.work<Jobs["game"]>("game", async ([job]) => game(job?.data ?? {}));
    await boss.schedule("game", "37 * * * *", {});
  }
  if (openData) {
    await boss.work<Jobs["openData"]>("openData", async ([job]) => openData(job?.data ?? {}));
    await boss.schedule("openData", "23 * * * *", {});
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
