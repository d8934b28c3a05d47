import pino, { type Logger } from "pino";
import { currentRequest } from "./current-request";
import { env } from "./env";

/** Next bundles its own copy of this file; two writers would cut each other's lines. */
const key = Symbol.for("cityloop.log");
const shared = globalThis as { [key]?: Logger };
shared[key] ??= pino(
  { level: env().LOG_LEVEL, base: undefined, mixin: requestId },
  // Gathered while the last ones are being written, so that no request waits for its line; none is lost at an exit.
  pino.destination({ sync: false }),
);

/**
 * Structured lines on standard output, each with the id of the request it belongs to. Ids and codes only: never
 * an address, a name, a text or a token.
 */
export const log: Logger = shared[key];

function requestId(): { request?: string } {
  const id = currentRequest()?.id;
  return id ? { request: id } : {};
}
