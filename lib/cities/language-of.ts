import { isLocale, type Locale } from "@/lib/base/locales";
import type { City } from "./resolve";

/** The language to write to somebody in: their own where the city speaks it. */
export function languageOf(city: Pick<City, "locales" | "defaultLocale">, wanted: string): Locale {
  return isLocale(wanted) && city.locales.includes(wanted) ? wanted : city.defaultLocale;
}
