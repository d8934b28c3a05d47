import type { Locale } from "@/lib/base/locales";
import { absoluteUrl } from "./platform-origin";
import type { City } from "./resolve";

/** An address within the city in a language: the city's own language has no prefix. */
export function cityPath(city: Pick<City, "defaultLocale">, locale: Locale, path: string): string {
  if (locale === city.defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The same with scheme and host, for mails, feeds and other places outside of the city's pages. */
export function cityUrl(
  city: Pick<City, "defaultLocale" | "primaryHost">,
  locale: Locale,
  path: string,
): string {
  return absoluteUrl(city.primaryHost, cityPath(city, locale, path));
}
