import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";

type Answer = {
  paused: boolean;
  /** What the reader of a failed page may name to us. */
  reference?: string;
  request: IncomingMessage;
};

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
export function answering<Result>(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  trouble: (about: Trouble) => string,
  handle: () => Result,
): Result {
  const answer: Answer = { paused: false, request };
  const writeHead = response.writeHead.bind(response);
  const end = response.end.bind(response);
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (answer.reference) response.removeHeader("content-length");
    if (!answer.paused) return Reflect.apply(writeHead, response, [status, ...rest]);
    response.setHeader("retry-after", patience);
    response.setHeader("cache-control", "no-store");
    return Reflect.apply(writeHead, response, [503, ...rest]);
  }) as ServerResponse["writeHead"];
  response.end = ((...rest: unknown[]) => {
    const failed = failure(answer, response);
    if (!failed) return Reflect.apply(end, response, rest);
    const [last, encoding] = typeof rest[0] === "function" ? [] : rest;
    const done = rest.find((one) => typeof one === "function");
    if (failed === "bare") response.setHeader("content-type", "text/html; charset=utf-8");
    else if (last) response.write(last, encoding as BufferEncoding);
    const nonce = /'nonce-([\w+/=]+)'/.exec(String(response.getHeader("content-security-policy")))?.[1] ?? "";
    const words = trouble({ request, reference: answer.reference ?? "", nonce, whole: failed === "bare" });
    return Reflect.apply(end, response, [words, "utf8", done]);
  }) as ServerResponse["end"];
  return answers.run(answer, handle);
}

export type Trouble = { request: IncomingMessage; reference: string; nonce: string; whole: boolean };

/**
 * How an answer failed: as a page that only its script can draw, so that words for whoever has none come behind it;
 * or as Next's two bare words, in whose place comes a page.
 */
function failure({ reference, request }: Answer, response: ServerResponse): "page" | "bare" | null {
  if (!reference || response.statusCode !== 500 || response.hasHeader("content-encoding")) return null;
  const type = String(response.getHeader("content-type") ?? "");
  if (type.startsWith("text/html")) return "page";
  const byScript = request.headers["next-action"] || request.headers.rsc || response.headersSent;
  return byScript || (type && !type.startsWith("text/plain")) ? null : "bare";
}

/** This request's answer is that there is nothing to see for now. */
export function answerPaused(): void {
  const answer = answers.getStore();
  if (answer) answer.paused = true;
}

/** This request's page failed, and the log knows it by this reference. It goes out as it is, not compressed. */
export function answerFailed(reference: string): void {
  const answer = answers.getStore();
  if (!answer) return;
  answer.reference = reference;
  delete answer.request.headers["accept-encoding"];
}
