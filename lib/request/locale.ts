import type { City } from "@/lib/cities/resolve";
import type { Locale } from "@/lib/i18n/locales";
import { requestCity, requestPath } from "./host";
import { localeOfSegment } from "./paths";

/** The reader's language where no params are at hand (not-found and error pages): from the address. */
export async function requestLocale(): Promise<Locale> {
  const city = await requestCity();
  if (!city) return "en";
  return localeOfPath(city, await requestPath());
}

export function localeOfPath(city: Pick<City, "defaultLocale" | "locales">, path: string): Locale {
  return localeOfSegment(city, path.split(/[/?#]/)[1] ?? "") ?? city.defaultLocale;
}
