import type { Locale } from "./locales";
import type { Localized } from "./localized";
import { getTranslator, type MessageKey, type MessageValues } from "./translator";

/** One message in each of the given languages: what a city starts with before it writes its own words. */
export function inLocales(locales: Locale[], key: MessageKey, values?: MessageValues): Localized {
  return Object.fromEntries(locales.map((locale) => [locale, getTranslator(locale)(key, values)]));
}
