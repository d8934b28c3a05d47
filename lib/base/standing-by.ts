import { once } from "node:events";

/** Next bundles its own copy of this file; both must wait for the same call. */
const key = Symbol.for("cityloop.called");
const shared = globalThis as { [key]?: Promise<unknown> };

/** A process that has loaded everything and waits until the one that serves has ended. */
export const standingBy = process.env.STANDING_BY === "1";

/** Resolves once this process is to serve: at once, or when its parent says so to one that stands by. */
export function called(): Promise<unknown> {
  shared[key] ??= standingBy ? once(process, "message") : Promise.resolve();
  return shared[key];
}
