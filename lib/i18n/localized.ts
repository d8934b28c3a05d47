import { z } from "zod";
import { type Locale, locales } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";

export type { Localized } from "@/lib/base/localized";

/** The text in the reader's language, else in the city's own, else in any: never nothing where there is something. */
export function localize(text: Localized, locale: Locale, fallbackLocale: Locale): string {
  return text[locale] || text[fallbackLocale] || anyText(text);
}

/** Which language `localize` took, for a `lang` attribute where it is not the page's. */
export function localizedIn(text: Localized, locale: Locale, fallbackLocale: Locale): Locale {
  if (text[locale]) return locale;
  if (text[fallbackLocale]) return fallbackLocale;
  return locales.find((candidate) => text[candidate]) ?? fallbackLocale;
}

/** Languages left empty are dropped; with `required`, at least one must be given. */
export function localizedText({ max, required = false }: { max: number; required?: boolean }) {
  return z
    .partialRecord(z.enum(locales), z.string().trim().max(max))
    .transform((text): Localized => {
      return Object.fromEntries(Object.entries(text).filter(([, value]) => value));
    })
    .refine((text) => !required || Object.keys(text).length > 0, { error: "required" });
}

function anyText(text: Localized): string {
  return locales.map((locale) => text[locale]).find(Boolean) ?? "";
}
