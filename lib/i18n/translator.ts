import type { ReactNode } from "react";
import { createTranslator } from "use-intl/core";
import { type Locale, locales } from "@/lib/i18n/locales";
import { registry } from "@/lib/i18n/messages/registry";
import type { MessageKey, PartialMessages } from "@/lib/i18n/messages/shape";

export type { MessageKey } from "@/lib/i18n/messages/shape";

export type MessageValues = Record<string, string | number | Date>;

export type Translator = {
  (key: MessageKey, values?: MessageValues): string;
  /** For messages with tags: `t.rich("auth.help", { link: (text) => <a href="/help">{text}</a> })`. */
  rich(key: MessageKey, values?: RichValues): ReactNode;
  /** Whether a key that was put together at run time names a message. */
  has(key: string): key is MessageKey;
  readonly locale: Locale;
};

/**
 * The messages of one language, with English where it lacks one. Works in server components and in
 * plain Node; client components receive finished strings instead.
 */
export function getTranslator(locale: Locale, timeZone = "UTC"): Translator {
  const cacheKey = `${locale} ${timeZone}`;
  const known = translators.get(cacheKey);
  if (known) return known;
  const translator = makeTranslator(locale, timeZone);
  translators.set(cacheKey, translator);
  return translator;
}

const translators = new Map<string, Translator>();

const merged = Object.fromEntries(
  locales.map((locale) => [locale, withFallback(registry.en, registry[locale])]),
) as Record<Locale, MessageTree>;

function makeTranslator(locale: Locale, timeZone: string): Translator {
  const translate = unchecked(locale, timeZone);
  return Object.assign((key: MessageKey, values?: MessageValues) => translate(key, values), {
    rich: (key: MessageKey, values?: RichValues) => translate.rich(key, values),
    has: (key: string): key is MessageKey => translate.has(key),
    locale,
  });
}

/** The library's own key types are slow on a large tree and need literal messages; `MessageKey` guards instead. */
function unchecked(locale: Locale, timeZone: string): UncheckedTranslate {
  const messages = merged[locale];
  return createTranslator({ locale, timeZone, messages, getMessageFallback: ({ key }) => key }) as never;
}

function withFallback(model: PartialMessages | MessageTree, own: PartialMessages | MessageTree): MessageTree {
  const tree: MessageTree = { ...(model as MessageTree) };
  for (const [key, value] of Object.entries(own as MessageTree)) {
    const base = tree[key];
    tree[key] = typeof value === "object" && typeof base === "object" ? withFallback(base, value) : value;
  }
  return tree;
}

type RichValues = Record<string, MessageValues[string] | RichTag>;
type UncheckedTranslate = {
  (key: string, values?: MessageValues): string;
  rich(key: string, values?: RichValues): ReactNode;
  has(key: string): boolean;
};
type RichTag = (chunks: ReactNode) => ReactNode;
type MessageTree = { [key: string]: string | MessageTree };
