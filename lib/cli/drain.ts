import type { Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";

/** A proxy may use a connection that it holds as long as it thinks it is open; so it has to be the first to close. */
const heldFor = 75_000;
/** For how many turns of the process nobody must have called before it takes no more calls; and for how long at most, in ms. */
const quietTurns = 10;
const pickingUp = 3_000;
/** A turn in which something else was done, in ms: whoever called meanwhile is seen only in the next one. */
const busyTurn = 1;
/**
 * How often in a row there must have been nothing to answer before idle connections are cut. Looks are counted, not
 * time: a busy process may not have read yet what somebody sent a second ago, but between two looks it does.
 */
const quietLooks = 20;
const look = 50;

/**
 * Ends a server such that nothing under way breaks. It picks up everybody who has called, takes no more calls, and
 * asks everybody to close their connection after the next answer; only who then stays silent is cut off.
 * @returns how to end it, within `patience` ms
 */
export function drainable(server: Server): (patience: number) => Promise<void> {
  server.keepAliveTimeout = heldFor;
  const underWay = new Set<ServerResponse>();
  let ending = false;
  server.prependListener("request", (_request, response: ServerResponse) => {
    if (ending) response.shouldKeepAlive = false;
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
  });
  return async (patience) => {
    const end = Date.now() + patience;
    ending = true;
    for (const response of underWay) if (!response.headersSent) response.shouldKeepAlive = false;
    await holding(server, () => pickUp(server));
    // The web server's own close would cut off idle connections at once, and with them what is just being sent.
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
    for (let looks = 0; Date.now() < end; looks++) {
      if (underWay.size > 0) looks = 0;
      if (looks > quietLooks) server.closeIdleConnections();
      if ((await Promise.race([closed, sleep(look, "open")])) !== "open") return;
    }
    server.closeAllConnections();
  };
}

/** Who has called but was not picked up is cut off by the system once the server takes no more calls. */
async function pickUp(server: Server): Promise<void> {
  let silent = 0;
  const called = () => {
    silent = 0;
  };
  server.on("connection", called);
  for (const end = Date.now() + pickingUp; silent < quietTurns && Date.now() < end; silent++) {
    const began = performance.now();
    await turn();
    if (performance.now() - began > busyTurn) silent = 0;
  }
  server.off("connection", called);
}

/** Requests wait meanwhile: answering them takes the time in which others are picked up, one each turn. */
async function holding(server: Server, run: () => Promise<void>): Promise<void> {
  const held: unknown[][] = [];
  const emit = server.emit;
  server.emit = ((name: string, ...args: unknown[]) => {
    if (name !== "request") return Reflect.apply(emit, server, [name, ...args]);
    held.push(args);
    return true;
  }) as typeof server.emit;
  await run();
  server.emit = emit;
  // In the turn in which the server stops listening.
  queueMicrotask(() => {
    for (const args of held) Reflect.apply(emit, server, ["request", ...args]);
  });
}
