import { isLocale, locales } from "@/lib/base/locales";
import type { Shown } from "@/lib/cities/editing";

type Languages = { locales: readonly string[]; defaultLocale: string; timeZone: string };

export function languagesShown({ locales: offered, defaultLocale, timeZone }: Languages): Shown {
  const inOrder = locales.filter((locale) => offered.includes(locale) && isLocale(locale));
  return { locales: inOrder.join(" "), defaultLocale, timeZone };
}
