import { AsyncLocalStorage } from "node:async_hooks";

/** What a request is known by while it is answered: by its log lines, its answer's header and its counts. */
export type CurrentRequest = {
  id: string;
  /** The slug of the city it turned out to be for. */
  city?: string;
};

/** Next bundles its own copy of this file; both must mean the same request. */
const key = Symbol.for("cityloop.request");
const shared = globalThis as { [key]?: AsyncLocalStorage<CurrentRequest> };
shared[key] ??= new AsyncLocalStorage<CurrentRequest>();
const requests = shared[key];

/** What runs from here on, and what that starts, belongs to this request. */
export function enterRequest(request: CurrentRequest): void {
  requests.enterWith(request);
}

/** Undefined outside of any request: in a job, at the start. */
export function currentRequest(): CurrentRequest | undefined {
  return requests.getStore();
}
