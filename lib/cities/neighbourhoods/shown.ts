import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Shown, shownTexts } from "@/lib/cities/editing";

type Neighbourhood = { name: Localized; population: number | null };

export function neighbourhoodShown({ name, population }: Neighbourhood, locales: readonly Locale[]): Shown {
  return { ...shownTexts("name", name, locales), population: population === null ? "" : String(population) };
}
