import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage } from "node:http";
import type { Trouble } from "@/lib/base/errors";
import type { Locale } from "./locales";

/** What is known and decided about one request and its answer, wherever in it one is. */
export type CurrentRequest = {
  /** What its log lines and its answer's header carry. */
  id: string;
  request: IncomingMessage;
  /** A whole page for a browser, not the data with which a script changes the one it has. */
  document: boolean;
  /** The slug of the city it turned out to be for. */
  city?: string;
  /** The page says that the city is paused. */
  paused?: boolean;
  /** Should it end with an error, this is why. */
  trouble?: Trouble;
  /** What the reader of a failed page may name to us. */
  reference?: string;
  /** Nothing of ours failed: what was sent could not be read. */
  unreadable?: boolean;
  /** What the page says where nothing is at its address. */
  nothing?: NothingWords;
  /** What somebody wrote into a form that was refused, for whoever leads away from its page. */
  written?: string[];
  /** How often it asked the database so far. */
  queries: number;
  /** Markup that was drawn as text (lib/ui/still), by its name in the page. */
  still: Map<string, string>;
};

export type NothingWords = {
  locale: Locale;
  title: string;
  text: string;
  home: { label: string; href: string };
};

/** Next bundles its own copy of this file; both must mean the same request. */
const key = Symbol.for("cityloop.request");
const shared = globalThis as { [key]?: AsyncLocalStorage<CurrentRequest> };
shared[key] ??= new AsyncLocalStorage<CurrentRequest>();
const requests = shared[key];

/** What runs from here on, and what that starts, belongs to this request. */
export function enterRequest(request: IncomingMessage, id: string): CurrentRequest {
  const { rsc, "next-action": action } = request.headers;
  const document = rsc === undefined && action === undefined;
  const current: CurrentRequest = { id, request, document, queries: 0, still: new Map() };
  requests.enterWith(current);
  return current;
}

/** Undefined outside of any request: in a job, at the start. */
export function currentRequest(): CurrentRequest | undefined {
  return requests.getStore();
}

/** A form was refused. With a script it stays as it is; without one it is lost where its page is not shown again. */
export function noteWritten(texts: string[]): void {
  const request = currentRequest();
  if (request?.document) request.written = texts;
}

/** The database is asked something on behalf of this request. */
export function noteQuery(): void {
  const request = currentRequest();
  if (request) request.queries += 1;
}

/** Should this request end with an error, this is why. */
export function noteTrouble(trouble: Trouble): void {
  const request = currentRequest();
  if (request) request.trouble = trouble;
}
