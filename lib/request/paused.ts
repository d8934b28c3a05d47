import type { ServerResponse } from "node:http";
import { type CurrentRequest, currentRequest } from "@/lib/base/current-request";

/** When a browser or a search engine may ask again, in seconds. */
const patience = 3600;

/**
 * A page cannot choose its status in Next, so the server in front of it does: where the page said that it is
 * paused, the answer is a 503, which search engines take for what it is.
 */
export function pauseWhereAsked(response: ServerResponse, request: CurrentRequest): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (!request.paused) return Reflect.apply(writeHead, response, [status, ...rest]);
    response.setHeader("retry-after", patience);
    response.setHeader("cache-control", "no-store");
    return Reflect.apply(writeHead, response, [503, ...rest]);
  }) as ServerResponse["writeHead"];
}

/** This request's answer is that there is nothing to see for now. */
export function answerPaused(): void {
  const request = currentRequest();
  if (request) request.paused = true;
}
