import { refusePowerfulRole } from "@/db/guard";
import { beforeEnd } from "@/lib/base/before-end";
import { env } from "@/lib/base/env";
import { type Handlers, startWorkers, stopWorkers } from "@/lib/jobs/worker";
import { startHealth } from "@/lib/request/health";

/**
 * Checks that this process may serve at all, starts its workers, then opens the health port. What is wrong ends
 * it, in a sentence.
 */
export async function startServing(handlers: Handlers = {}): Promise<void> {
  try {
    const { LISTEN_ADDRESS, HEALTH_PORT } = env();
    await refusePowerfulRole();
    await startWorkers(handlers);
    beforeEnd(() => stopWorkers());
    await startHealth(HEALTH_PORT, LISTEN_ADDRESS);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
