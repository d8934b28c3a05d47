import { refusePowerfulRole } from "@/db/guard";
import { beforeEnd } from "@/lib/base/before-end";
import { env } from "@/lib/base/env";
import { type Handlers, startWorkers, stopWorkers } from "@/lib/jobs/worker";
import { startGauges } from "./gauges";
import { startHealth } from "./health";

/**
 * Checks that this web process may serve at all, starts its workers where it has them, then opens the health port.
 * What is wrong ends it, in a sentence.
 */
export async function startServing(handlers: Handlers = {}): Promise<void> {
  try {
    const { WORKER, HEALTH_PORT, HEALTH_ADDRESS } = env();
    await refusePowerfulRole();
    if (WORKER) await startWorkers(handlers);
    beforeEnd(() => stopWorkers());
    startGauges();
    await startHealth(HEALTH_PORT, HEALTH_ADDRESS);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
