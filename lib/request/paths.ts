import { isLocale, type Locale } from "@/lib/base/locales";
import { cityPath } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";

/** The same address in another language of the city; as it is where the city does not offer that one. */
export function inLanguage(
  city: Pick<City, "defaultLocale" | "locales">,
  locale: Locale,
  address: string,
): string {
  if (!city.locales.includes(locale)) return address;
  const [, segment = "", rest = ""] = /^\/([^/?#]*)(.*)$/s.exec(address) ?? [];
  const bare = isLocale(segment) ? oneSlash(rest) : address;
  return cityPath(city, locale, bare);
}

/** The reader's language from the `[locale]` segment; null where the city does not offer it. */
export function localeOfSegment(
  city: Pick<City, "defaultLocale" | "locales">,
  segment: string,
): Locale | null {
  if (segment === "default") return city.defaultLocale;
  return isLocale(segment) && city.locales.includes(segment) ? segment : null;
}

/** Only a path on this host: what could lead elsewhere becomes the start page. */
export function safeNext(next: string | undefined | null): string {
  if (!next || !/^\/(?![/\\])/.test(next) || /[\\\p{Cc}]/u.test(next)) return "/";
  try {
    const url = new URL(next, "http://same.invalid");
    // "/.//elsewhere" is on this host, yet becomes "//elsewhere", which is not.
    const leads = url.host !== "same.invalid" || url.pathname.startsWith("//");
    return leads ? "/" : url.pathname + url.search + url.hash;
  } catch {
    return "/";
  }
}

/** Whether encoded or not; what is no proper encoding is simply another address. */
export function isSameAddress(given: string, right: string): boolean {
  if (given === right) return true;
  try {
    return decodeURIComponent(given) === decodeURIComponent(right);
  } catch {
    return false;
  }
}

/** The reverse of `cityPath`: the same place without its language. */
export function barePath(city: Pick<City, "defaultLocale">, locale: Locale, path: string): string {
  if (locale === city.defaultLocale || !path.startsWith(`/${locale}`)) return path;
  return oneSlash(path.slice(locale.length + 1));
}

/** What is left without its first segment starts with one slash: with two it would name another host. */
function oneSlash(rest: string): string {
  return rest.replace(/^\/*/, "/");
}
