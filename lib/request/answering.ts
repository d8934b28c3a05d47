import type { IncomingMessage, ServerResponse } from "node:http";
import { type CurrentRequest, currentRequest, type NothingWords } from "@/lib/base/current-request";
import { compressed, type Encoding, encodingFor } from "./compressed";
import { mayComeLate, withLateScripts } from "./late-scripts";
import { standInPage } from "./stand-in-page";

/** When a browser, a search engine or a front cache may ask again, in seconds: a paused city, a database away. */
const patience = { paused: 3600, away: 5 };

/** A failed page's words for whoever has no script: behind the page that failed, or as a page of their own. */
export type Failed = { request: IncomingMessage; reference: string; nonce: string; whole: boolean };

/** Makes words for whoever has no script; a style of theirs carries the page's nonce. */
type WithoutScript = {
  trouble: (failed: Failed) => string;
  nothing: (words: NothingWords, nonce: string) => string;
};

/**
 * Answers one request with what Next makes of it, and changes that where Next cannot: a paused city's page is a 503,
 * a failed page gets words for who has no script, and a page that stands in takes the place of one that failed
 * because the database cannot do its work for now. A page to read has its scripts once its reader stirs. A page's pieces are held until its end: nothing of it is ready
 * before the rest, and in one piece it is compressed for a quarter of what each piece by itself costs.
 */
export function answering(response: ServerResponse, withoutScript: WithoutScript, handle: () => void): void {
  const current = currentRequest();
  if (!current) throw new Error("a request is answered outside of `observe`");
  const { request } = current;
  const [writeHead, write, end] = [response.writeHead, response.write, response.end];
  // A page that failed, or says that nothing is here, may need its scripts: those of what is 200 alone.
  const late = current.document && mayComeLate(request);
  const held: Uint8Array[] = [];
  let holding = false;
  let replaced = false;
  let failure: Failure = null;
  let encoding: Encoding = null;

  const begin = (status: number, rest: unknown[]): void => {
    if (status >= 500 && current.trouble && wantsPage(current)) {
      standIn(current.trouble);
      return;
    }
    failure = failureOf(current, response, status);
    if (failure === "bare") response.setHeader("content-type", "text/html; charset=utf-8");
    if (current.paused) {
      response.setHeader("retry-after", patience.paused);
      response.setHeader("cache-control", "no-store");
    }
    holding = isPage(response) && request.method !== "HEAD";
    if (holding) {
      encoding = encodingFor(request);
      if (encoding) response.setHeader("content-encoding", encoding);
      response.removeHeader("content-length");
    }
    const shown = current.paused ? 503 : status === 500 && current.unreadable ? 400 : status;
    Reflect.apply(writeHead, response, [shown, ...rest]);
  };
  const standIn = (trouble: NonNullable<CurrentRequest["trouble"]>): void => {
    replaced = true;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const { headers, page } = standInPage(request, trouble);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("retry-after", patience.away);
    Reflect.apply(writeHead, response, [503]);
    Reflect.apply(end, response, [request.method === "HEAD" ? "" : page]);
  };
  const nothing = (): string =>
    current.nothing && response.statusCode === 404
      ? withoutScript.nothing(current.nothing, nonceOf(response))
      : "";
  const wholePage = (): Buffer => {
    const words = () =>
      withoutScript.trouble({
        request,
        reference: current.reference ?? "",
        nonce: nonceOf(response),
        whole: failure === "bare",
      });
    if (failure === "bare") return Buffer.from(words());
    const page = Buffer.concat(held);
    const missing = isShell(current, page) ? templates(current.still) + nothing() : "";
    const behind = `${failure ? words() : ""}${missing}`;
    if (behind) return Buffer.concat([page, Buffer.from(behind)]);
    // Read as bytes: what it looks for is ASCII, and whatever else is in it stays as it came.
    return late && response.statusCode === 200
      ? Buffer.from(withLateScripts(page.toString("latin1")), "latin1")
      : page;
  };

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (!replaced) begin(status, rest);
    return response;
  }) as ServerResponse["writeHead"];
  response.write = ((...given: unknown[]) => {
    if (!replaced && !response.headersSent) begin(response.statusCode, []);
    if (replaced) return true;
    if (!holding) return Reflect.apply(write, response, given);
    held.push(bytes(given));
    return true;
  }) as ServerResponse["write"];
  response.end = ((...given: unknown[]) => {
    if (!replaced && !response.headersSent && changes(current, response)) begin(response.statusCode, []);
    if (replaced) return response;
    if (!holding) return Reflect.apply(end, response, given);
    held.push(bytes(given));
    holding = false;
    const done = given.find((one) => typeof one === "function");
    return Reflect.apply(end, response, [compressed(wholePage(), encoding), done]);
  }) as ServerResponse["end"];
  // Nothing of a page is ready before the rest of it.
  response.flushHeaders = () => {};
  handle();
}

/**
 * How an answer failed: as a page that only its script can draw, so that words for whoever has none come behind it;
 * or as Next's two bare words, in whose place comes a page.
 */
type Failure = "page" | "bare" | null;

function failureOf(
  { reference, request }: CurrentRequest,
  response: ServerResponse,
  status: number,
): Failure {
  if (!reference || status !== 500) return null;
  const type = String(response.getHeader("content-type") ?? "text/plain");
  if (type.startsWith("text/html")) return "page";
  const byScript = request.headers["next-action"] || request.headers.rsc;
  return type.startsWith("text/plain") && !byScript ? "bare" : null;
}

/** What a script asks for is left alone where the database is away: it says so itself, where its reader is. */
function wantsPage({ document, request }: CurrentRequest): boolean {
  return document && request.headers.accept?.includes("text/html") === true;
}

/** An answer that came without a body of pieces is left as it is, unless something is to be said of it. */
function changes({ reference, trouble, paused }: CurrentRequest, response: ServerResponse): boolean {
  return Boolean(reference || trouble || paused) || isPage(response);
}

function isPage(response: ServerResponse): boolean {
  const type = response.getHeader("content-type");
  return (
    typeof type === "string" &&
    /^text\/(html|x-component)/.test(type) &&
    !response.hasHeader("content-encoding")
  );
}

/** How Next marks a page that has nothing in it but its script: where it says that something is not here, or failed. */
const shell = 'id="__next_error__"';

function isShell({ document }: CurrentRequest, page: Buffer): boolean {
  return document && page.subarray(0, 2000).includes(shell);
}

/** The still parts (lib/ui/still), which cannot be in such a page by themselves. */
function templates(still: CurrentRequest["still"]): string {
  return [...still].map(([name, html]) => `<template data-still="${name}">${html}</template>`).join("");
}

function nonceOf(response: ServerResponse): string {
  return /'nonce-([\w+/=]+)'/.exec(String(response.getHeader("content-security-policy")))?.[1] ?? "";
}

/** What was given to `write` or `end`. */
function bytes([chunk, encoding]: unknown[]): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  return typeof chunk === "string" ? Buffer.from(chunk, encoding as BufferEncoding) : new Uint8Array();
}
