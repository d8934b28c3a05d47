import { setTimeout as sleep } from "node:timers/promises";
import type { Server } from "@/lib/cli/server";

/** The wait before each new start in ms; it grows while servers end before they could serve. */
const waits = [0, 500, 1_000, 2_000, 5_000, 10_000, 30_000];

/**
 * Starts the server, and starts it again whenever it ended by itself (killed, out of memory, a fault of ours).
 * What goes wrong before it was ready for the first time is told by `ready`.
 */
export function keepServing(
  start: () => Server,
  pause: (ms: number) => Promise<unknown> = sleep,
): { ready: Promise<void>; stop: () => Promise<void> } {
  let server = start();
  let stopping = false;
  const ready = server.ready();
  void ready.then(watch, () => {});
  return {
    ready,
    stop: async () => {
      stopping = true;
      await server.stop();
    },
  };

  async function watch(): Promise<void> {
    let served = true;
    for (let tries = 0; ; tries++) {
      await server.ended;
      if (stopping) return;
      if (served) tries = 0;
      console.error("The server ended by itself; it is started again.");
      await pause(waits[Math.min(tries, waits.length - 1)] ?? 0);
      if (stopping) return;
      served = false;
      server = start();
      server.ready().then(
        () => {
          served = true;
        },
        () => {},
      );
    }
  }
}
