import type { Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A proxy may use a connection that it holds as long as it thinks it is open; so it has to be the first to close. */
const heldFor = 75_000;
/** How long an idle connection stays once the server ends: what is sent on it meanwhile is still answered. */
const quiet = 1_000;

/**
 * Ends a server such that nothing under way breaks. It takes no new connections, and asks everybody to close the
 * one they have after the next answer; only who then stays silent is cut off.
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
    ending = true;
    for (const response of underWay) if (!response.headersSent) response.shouldKeepAlive = false;
    // The web server's own close would cut off idle connections at once, and with them what is just being sent.
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
    const end = Date.now() + patience;
    for (let since = Date.now(); Date.now() < end; await sleep(50)) {
      if (underWay.size > 0) since = Date.now();
      if (Date.now() - since > quiet) server.closeIdleConnections();
      if ((await Promise.race([closed, sleep(0, "open")])) !== "open") return;
    }
    server.closeAllConnections();
  };
}
