import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, answers } from "@/lib/base/answer";

/** When a browser or a search engine may ask again, in seconds. */
const patience = 3600;

/**
 * Runs what answers a request. A page cannot choose its status in Next, so the server in front of it does: where
 * the page said that it is paused, the answer is a 503, which search engines take for what it is.
 */
export function answering<Result>(
  { headers }: Pick<IncomingMessage, "headers">,
  response: ServerResponse,
  handle: () => Result,
): Result {
  const document = headers.rsc === undefined && headers["next-action"] === undefined;
  const answer: Answer = { document, paused: false, still: new Map() };
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
