import pino, { type Logger } from "pino";
import { currentRequest } from "./current-request";
import { env } from "./env";

/** How long a line may wait for company, in ms. */
const flushMs = 200;

/** Next bundles its own copy of this file; two writers would cut each other's lines. */
const key = Symbol.for("cityloop.log");
const shared = globalThis as { [key]?: Logger };
shared[key] ??= start();

/**
 * Structured lines on standard output, each with the id of the request it belongs to. Ids and codes only: never
 * an address, a name, a text or a token.
 */
export const log: Logger = shared[key];

/** Lines are gathered, which costs a request half as much; none is lost at an exit. */
function start(): Logger {
  const out = pino.destination({ sync: false, minLength: 4096 });
  setInterval(() => out.flush(), flushMs).unref();
  return pino({ level: env().LOG_LEVEL, base: undefined, mixin: requestId }, out);
}

function requestId(): { request?: string } {
  const id = currentRequest()?.id;
  return id ? { request: id } : {};
}
