import { stat } from "node:fs/promises";
import { join } from "node:path";
import { collectDefaultMetrics, register } from "prom-client";
import { poolUsage } from "@/db/pool-usage";
import { env } from "@/lib/base/env";
import { gauge } from "@/lib/base/metrics";
import { type QueueState, queueStates } from "@/lib/jobs/queue-states";

/** What is looked up when Prometheus asks: this process, its connections, the job queues, the last backup. */
export function startGauges(): void {
  if (!register.getSingleMetric("process_start_time_seconds")) collectDefaultMetrics();
  gauge({ name: "cityloop_database_open", help: "Transactions that hold a connection" }, (made) =>
    made.set(poolUsage.open),
  );
  gauge({ name: "cityloop_database_waiting", help: "Transactions that wait for a connection" }, (made) =>
    made.set(poolUsage.waiting),
  );
  gauge({ name: "cityloop_database_pool", help: "Connections there can be" }, (made) =>
    made.set(Number(process.env.DATABASE_POOL ?? 10)),
  );
  jobGauges();
  gauge(
    {
      name: "cityloop_last_backup_timestamp_seconds",
      help: "When the last backup ended well (0: not known)",
    },
    async (made) => made.set(await lastBackup()),
  );
}

const ofJobs: [name: string, help: string, read: (queue: QueueState) => number][] = [
  ["cityloop_jobs_waiting", "Jobs to be done now", ({ waiting }) => waiting],
  ["cityloop_jobs_later", "Jobs for later, such as mails that are tried again", ({ later }) => later],
  ["cityloop_jobs_running", "Jobs being done", ({ running }) => running],
  ["cityloop_jobs_failed", "Jobs that failed for good and were not tried again", ({ failed }) => failed],
  [
    "cityloop_jobs_oldest_seconds",
    "How long the first in the queue has waited",
    (queue) => queue.oldestSeconds,
  ],
];

/** All of them by one query. */
function jobGauges(): void {
  let reading: Promise<QueueState[]> | undefined;
  const read = () => {
    reading ??= queueStates().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  for (const [name, help, value] of ofJobs) {
    gauge({ name, help, labelNames: ["queue"] }, async (made) => {
      made.reset();
      // A database that is away must not take the other figures with it.
      const queues = await read().catch(() => []);
      for (const queue of queues) made.set({ queue: queue.name }, value(queue));
    });
  }
}

/** The file that the backup's unit touches when it ended well (deploy/systemd). */
async function lastBackup(): Promise<number> {
  const mark = await stat(join(env().DATA_DIR, "last-backup")).catch(() => null);
  return mark ? Math.round(mark.mtimeMs / 1000) : 0;
}
