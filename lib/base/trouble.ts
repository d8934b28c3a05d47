import { AsyncLocalStorage } from "node:async_hooks";
import type { Trouble } from "@/lib/base/errors";

/** What went wrong while one request was answered. */
export type Troubled = { trouble?: Trouble };

/** Next bundles its own copy of this file; both must mean the same request. */
const key = Symbol.for("cityloop.trouble");
const shared = globalThis as { [key]?: AsyncLocalStorage<Troubled> };
shared[key] ??= new AsyncLocalStorage<Troubled>();

export const troubled: AsyncLocalStorage<Troubled> = shared[key];

/** Should this request end with an error, this is why. */
export function noteTrouble(trouble: Trouble): void {
  const request = troubled.getStore();
  if (request) request.trouble = trouble;
}
