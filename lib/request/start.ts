import { setTimeout as sleep } from "node:timers/promises";
import { refusePowerfulRole } from "@/db/guard";
import { beforeEnd } from "@/lib/base/before-end";
import { env } from "@/lib/base/env";
import { called, standingBy } from "@/lib/base/standing-by";
import type { Handlers } from "@/lib/jobs/worker";
import { startGauges } from "./gauges";
import { startHealth } from "./health";

/** Whoever waited for a server that was killed comes first; jobs can wait a moment longer. In ms. */
const pagesFirst = 3_000;

/**
 * Checks that this web process may serve at all, and opens the health port. Its workers, where it has them, start a
 * little later. What is wrong ends it, in a sentence.
 */
export async function startServing(handlers: () => Promise<Handlers> = async () => ({})): Promise<void> {
  try {
    await refusePowerfulRole();
    const serving = called()
      .then(() => serve(handlers))
      .catch(end);
    // Whoever stands by loads pages meanwhile.
    if (!standingBy) await serving;
  } catch (error) {
    end(error);
  }
}

async function serve(handlers: () => Promise<Handlers>): Promise<void> {
  const { WORKER, HEALTH_PORT, HEALTH_ADDRESS } = env();
  const ending = new AbortController();
  // At once, while others are still being answered: what would only be started to be ended takes their time.
  process.once("SIGTERM", () => ending.abort());
  const working = WORKER ? startWorking(handlers, ending.signal).catch(end) : undefined;
  beforeEnd(async () => {
    await working;
    // Also where it has none: whoever sends a job has the queue open.
    await (await import("@/lib/jobs/worker")).stopWorkers();
  });
  startGauges();
  await startHealth(HEALTH_PORT, HEALTH_ADDRESS);
}

async function startWorking(handlers: () => Promise<Handlers>, signal: AbortSignal): Promise<void> {
  await sleep(pagesFirst, undefined, { signal, ref: false }).catch(() => {});
  if (signal.aborted) return;
  const { startWorkers } = await import("@/lib/jobs/worker");
  if (signal.aborted) return;
  const done = await handlers();
  if (!signal.aborted) await startWorkers(done);
}

function end(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
