import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage } from "node:http";
import type { Locale } from "./locales";

/** What is known and decided about the answer to one request, wherever in it one is. */
export type Answer = {
  request: IncomingMessage;
  /** A whole page for a browser, not the data with which a script changes the one it has. */
  document: boolean;
  /** The page says that the city is paused. */
  paused: boolean;
  /** What the reader of a failed page may name to us. */
  reference?: string;
  /** Nothing of ours failed: what was sent could not be read. */
  unreadable?: boolean;
  /** What the page says where nothing is at its address. */
  nothing?: NothingWords;
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
const key = Symbol.for("cityloop.answers");
const shared = globalThis as { [key]?: AsyncLocalStorage<Answer> };
shared[key] ??= new AsyncLocalStorage<Answer>();

/** The answers under way, each in its own request's calls. */
export const answers = shared[key];
