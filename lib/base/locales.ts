/** The languages Cityloop speaks. Safe for the middleware: no imports. */
export const locales = ["en", "fr", "nl", "de", "es", "ar"] as const;
export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
