import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, answers, type NothingWords } from "@/lib/base/answer";
import { bringStill, type NothingPage, nonceOf } from "./bring-still";

/** When a browser or a search engine may ask again, in seconds. */
const patience = 3600;

/**
 * Runs what answers a request. A page cannot choose its status in Next, so the server in front of it does: where
 * the page said that it is paused, the answer is a 503, which search engines take for what it is.
 */
export function answering<Result>(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  words: { trouble: (about: Trouble) => string; nothing: NothingPage },
  handle: () => Result,
): Result {
  const { rsc, "next-action": action } = request.headers;
  const document = rsc === undefined && action === undefined;
  const answer: Answer = { request, document, paused: false, still: new Map() };
  bringStill(answer, response, words.nothing);
  const [writeHead, write, end] = [response.writeHead, response.write, response.end];
  let failed: Failure = null;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    failed = failureOf(answer, response, status);
    if (failed) response.removeHeader("content-length");
    if (failed === "bare") response.setHeader("content-type", "text/html; charset=utf-8");
    if (status === 500 && answer.unreadable) return Reflect.apply(writeHead, response, [400, ...rest]);
    if (!answer.paused) return Reflect.apply(writeHead, response, [status, ...rest]);
    response.setHeader("retry-after", patience);
    response.setHeader("cache-control", "no-store");
    return Reflect.apply(writeHead, response, [503, ...rest]);
  }) as ServerResponse["writeHead"];
  response.write = ((...rest: unknown[]) =>
    failed === "bare" || Reflect.apply(write, response, rest)) as ServerResponse["write"];
  response.end = ((...rest: unknown[]) => {
    if (answer.reference && !response.headersSent) response.writeHead(response.statusCode);
    if (!failed) return Reflect.apply(end, response, rest);
    const [last, encoding] = typeof rest[0] === "function" ? [] : rest;
    const done = rest.find((one) => typeof one === "function");
    if (last && failed === "page") Reflect.apply(write, response, [last, encoding]);
    const about = { request, reference: answer.reference ?? "", nonce: nonceOf(response) };
    return Reflect.apply(end, response, [
      words.trouble({ ...about, whole: failed === "bare" }),
      "utf8",
      done,
    ]);
  }) as ServerResponse["end"];
  return answers.run(answer, handle);
}

export type Trouble = { request: IncomingMessage; reference: string; nonce: string; whole: boolean };

/**
 * How an answer failed: as a page that only its script can draw, so that words for whoever has none come behind it;
 * or as Next's two bare words, in whose place comes a page.
 */
type Failure = "page" | "bare" | null;

function failureOf({ reference, request }: Answer, response: ServerResponse, status: number): Failure {
  if (!reference || status !== 500 || response.hasHeader("content-encoding")) return null;
  const type = String(response.getHeader("content-type") ?? "text/plain");
  if (type.startsWith("text/html")) return "page";
  const byScript = request.headers["next-action"] || request.headers.rsc;
  return type.startsWith("text/plain") && !byScript ? "bare" : null;
}

/** This request's page says that nothing is at its address. */
export function answerNothing(words: NothingWords): void {
  const answer = answers.getStore();
  if (answer) answer.nothing = words;
}

/** This request's answer is that there is nothing to see for now. */
export function answerPaused(): void {
  const answer = answers.getStore();
  if (answer) answer.paused = true;
}

/**
 * This request's page failed, and the log knows it by this reference. It goes out as it is, not compressed.
 * @param atReading whether the error came from where a request is read, before anything of ours ran
 * @returns whether it was the sender's fault
 */
export function answerFailed(reference: string, atReading: boolean): boolean {
  const answer = answers.getStore();
  if (!answer) return false;
  answer.reference = reference;
  answer.unreadable = atReading && answer.request.method === "POST";
  delete answer.request.headers["accept-encoding"];
  return answer.unreadable;
}
