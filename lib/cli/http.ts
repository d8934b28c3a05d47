/**
 * The web process: Next behind a plain HTTP server, which alone sees the socket. It overwrites the client's
 * address with the one it saw, so that no header of a stranger's reaches a limit or a log, and sets the status
 * that a page cannot set.
 */
import { createServer } from "node:http";
import { flushCompileCache } from "node:module";
import compression from "compression";
import next from "next";
import { endTasks } from "@/lib/base/before-end";
import { clientAddress, trustedProxies } from "@/lib/base/client-address";
import { env } from "@/lib/base/env";
import { called } from "@/lib/base/standing-by";
import { answering } from "@/lib/request/answering";
import { followHidden } from "@/lib/request/front-cache";
import { observe } from "@/lib/request/observe";
import { drainable } from "./drain";
import { quietConsole } from "./quiet-console";
import { refuseUnreadable } from "./refuse-unreadable";
import { nothingWithoutScript, troubleWithoutScript } from "./trouble-page";

const [mode, hostname = "localhost", port = "3000"] = process.argv.slice(2);
if (mode !== "dev") quietConsole();
// Whatever it listens at: under another name than its own it would fetch each page from itself over the network.
const app = next({ dev: mode === "dev", hostname: "localhost", port: Number(port) });
await app.prepare();
flushCompileCache();
// What the first pages needed, too.
setTimeout(flushCompileCache, 15_000).unref();
const handle = app.getRequestHandler();
const upgrade = app.getUpgradeHandler();
/** All but pages, which `answering` holds and compresses itself. */
const compress = compression({ level: 4 });
const withoutScript = { trouble: troubleWithoutScript, nothing: nothingWithoutScript };
const proxies = trustedProxies(env().TRUSTED_PROXIES);

const server = createServer((request, response) => {
  if (!isReadable(request.url)) {
    response.writeHead(404, {
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
    response.end("There is nothing at this address.\n");
    return;
  }
  // No text that anybody means holds a NUL, and the database takes none.
  while (request.url?.includes("%00")) request.url = request.url.replaceAll("%00", "");
  const forwarded = request.headers["x-forwarded-for"];
  request.headers["x-forwarded-for"] = clientAddress(
    request.socket.remoteAddress,
    [forwarded].flat().join(","),
    proxies,
  );
  compress(request as never, response as never, () => {
    Object.assign(response, { flush: undefined });
    answering(response, withoutScript, () => void handle(request, response));
  });
});
refuseUnreadable(server);
observe(server, proxies);
const drain = drainable(server);
server.on("upgrade", upgrade);
server.on("error", (error: NodeJS.ErrnoException) => {
  process.stderr.write(`${error.code === "EADDRINUSE" ? `Port ${port} is taken.` : error.message}\n`);
  process.exit(1);
});
await called();
server.listen(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname);
void followHidden();
process.once("SIGTERM", () => void endInOrder());

/** Everybody is answered first; then the jobs that run are ended. All of it takes less than ten seconds. */
async function endInOrder(): Promise<void> {
  setTimeout(() => process.exit(0), 9_500).unref();
  await drain(mode === "dev" ? 500 : 7_000);
  await endTasks();
  process.exit(0);
}

/** Next answers 500 to a path whose percent signs stand for no text, and the database to one with a NUL. */
function isReadable(address = "/"): boolean {
  try {
    return !decodeURIComponent(address.split("?")[0] ?? "").includes("\0");
  } catch {
    return false;
  }
}
