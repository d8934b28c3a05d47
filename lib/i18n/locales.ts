import type { Locale } from "@/lib/base/locales";

export { isLocale, type Locale, locales } from "@/lib/base/locales";

/** Each language's name in that language, as a language menu shows it. */
const ownNames: Record<Locale, string> = {
  en: "English",
  fr: "Français",
  nl: "Nederlands",
  de: "Deutsch",
  es: "Español",
  ar: "العربية",
};

export function localeName(locale: Locale): string {
  return ownNames[locale];
}

export function direction(locale: Locale): "ltr" | "rtl" {
  return locale === "ar" ? "rtl" : "ltr";
}
