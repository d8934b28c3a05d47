import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

type Answer = { paused: boolean };

/** Next bundles its own copy of this file; both must mean the same request. */
const key = Symbol.for("cityloop.answers");
const shared = globalThis as { [key]?: AsyncLocalStorage<Answer> };
shared[key] ??= new AsyncLocalStorage<Answer>();
const answers = shared[key];

/** When a browser or a search engine may ask again, in seconds. */
const patience = 3600;

/**
 * Runs what answers a request. A page cannot choose its status in Next, so the server in front of it does: where
 * the page said that it is paused, the answer is a 503, which search engines take for what it is.
 */
export function answering<Result>(response: ServerResponse, handle: () => Result): Result {
  const answer: Answer = { paused: false };
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (!answer.paused) return Reflect.apply(writeHead, response, [status, ...rest]);
    response.setHeader("retry-after", patience);
    response.setHeader("cache-control", "no-store");
    return Reflect.apply(writeHead, response, [503, ...rest]);
  }) as ServerResponse["writeHead"];
  return answers.run(answer, handle);
}

/** This request's answer is that there is nothing to see for now. */
export function answerPaused(): void {
  const answer = answers.getStore();
  if (answer) answer.paused = true;
}
