import { type Cluster, running } from "@/db/embedded/cluster";

/** How often it is looked after, in ms. */
const interval = 500;

/**
 * Calls `start` whenever the server of this cluster is gone (killed, out of memory), and again if that failed.
 * @returns how to end that
 */
export function whenGone(cluster: Cluster, start: () => Promise<unknown>): () => Promise<void> {
  let starting: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    if (starting || running(cluster)) return;
    starting = start()
      .catch(() => {})
      .finally(() => {
        starting = undefined;
      });
  }, interval);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await starting;
  };
}
