import { slugify } from "@/lib/base/ids";
import { isLocale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";

/** Words for an address from a name, in the city's main language where it has one; numbered where taken. */
export function freeSlug(name: Localized, defaultLocale: string, taken: readonly string[]): string {
  const own = isLocale(defaultLocale) ? name[defaultLocale] : undefined;
  const words = slugify(own ?? Object.values(name)[0] ?? "") || "x";
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? words : `${words}-${number}`;
    if (!taken.includes(slug)) return slug;
  }
}
