import { setTimeout as sleep } from "node:timers/promises";
import { refusePowerfulRole } from "@/db/guard";
import { beforeEnd } from "@/lib/base/before-end";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { called, standingBy } from "@/lib/base/standing-by";
import { toldError } from "@/lib/base/told-error";
import type { Handlers } from "@/lib/jobs/worker";
import { startGauges } from "./gauges";
import { startHealth } from "./health";

/** Whoever waited for a server that was killed comes first; jobs can wait a moment longer. In ms. */
const pagesFirst = 3_000;

/** After so long workers that could not be started are tried again, in ms. */
const again = [1_000, 2_000, 5_000, 10_000] as const;

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
  const working = WORKER ? startWorking(handlers, ending.signal) : undefined;
  beforeEnd(async () => {
    await working;
    // Also where it has none: whoever sends a job has the queue open.
    await (await import("@/lib/jobs/worker")).stopWorkers();
  });
  startGauges();
  await startHealth(HEALTH_PORT, HEALTH_ADDRESS);
}

/** A database that is away, or only reads, at this moment ends no process that shows pages: it is tried again. */
async function startWorking(handlers: () => Promise<Handlers>, signal: AbortSignal): Promise<void> {
  for (let tries = 0, wait = pagesFirst; ; tries++) {
    await sleep(wait, undefined, { signal, ref: false }).catch(() => {});
    if (signal.aborted) return;
    const { startWorkers, stopWorkers } = await import("@/lib/jobs/worker");
    if (signal.aborted) return;
    try {
      const done = await handlers();
      if (!signal.aborted) await startWorkers(done);
      return;
    } catch (error) {
      log.warn({ error: toldError(error) }, "the workers could not be started");
      await stopWorkers().catch(() => {});
      wait = again[Math.min(tries, again.length - 1)] ?? 0;
    }
  }
}

function end(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
