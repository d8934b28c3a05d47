import { AsyncLocalStorage } from "node:async_hooks";

/** What a request is known by while it is answered: by its log lines, its answer's header and its counts. */
export type CurrentRequest = {
  id: string;
  /** The slug of the city it turned out to be for. */
  city?: string;
  /** The page said that there is nothing to see for now (lib/request/paused.ts). */
  paused?: boolean;
};

/** Next bundles its own copy of this file; both must mean the same request. */
const key = Symbol.for("cityloop.request");
const shared = globalThis as { [key]?: AsyncLocalStorage<CurrentRequest> };
shared[key] ??= new AsyncLocalStorage<CurrentRequest>();
const requests = shared[key];

export function duringRequest<Result>(request: CurrentRequest, handle: () => Result): Result {
  return requests.run(request, handle);
}

/** Undefined outside of any request: in a job, at the start. */
export function currentRequest(): CurrentRequest | undefined {
  return requests.getStore();
}
