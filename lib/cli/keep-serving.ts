import { setTimeout as sleep } from "node:timers/promises";
import type { Server } from "@/lib/cli/server";

/** The wait before each new start in ms; it grows while servers end before they could serve. */
const waits = [0, 500, 1_000, 2_000, 5_000, 10_000, 30_000];
/** A server that has just begun to serve has the machine to itself for so long, in ms. */
const settling = 5_000;

type Start = (how?: { standingBy: true }) => Server;
type Options = {
  /** Whether a second server, with everything loaded, stands by for the end of the one that serves. */
  spare?: boolean;
  pause?: (ms: number) => Promise<unknown>;
};

/**
 * Starts the server, and another one whenever it ended by itself (killed, out of memory, a fault of ours).
 * What goes wrong before it was ready for the first time is told by `ready`.
 */
export function keepServing(
  start: Start,
  { spare: wanted = false, pause = sleep }: Options = {},
): { ready: Promise<void>; stop: () => Promise<void> } {
  let server = start();
  let spare: Server | undefined;
  let stopping = false;
  const ready = server.ready();
  void ready.then(watch, () => {});
  if (wanted) void ready.then(standBy, () => {});
  return {
    ready,
    stop: async () => {
      stopping = true;
      await Promise.all([server.stop(), spare?.stop()]);
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
      server = next();
      server.ready().then(
        () => {
          served = true;
          if (wanted) void standBy();
        },
        () => {},
      );
    }
  }

  function next(): Server {
    const called = spare ?? start();
    spare = undefined;
    called.call();
    return called;
  }

  async function standBy(): Promise<void> {
    await pause(settling);
    if (stopping || spare) return;
    const one = start({ standingBy: true });
    spare = one;
    await one.ended;
    if (spare === one) spare = undefined;
  }
}
