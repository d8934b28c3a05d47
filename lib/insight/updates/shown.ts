import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Shown, shownTexts } from "@/lib/cities/editing";

export function wordShown({ word }: { word: Localized }, locales: readonly Locale[]): Shown {
  return shownTexts("word", word, locales);
}
