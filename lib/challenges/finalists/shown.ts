import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Shown, shownTexts } from "@/lib/cities/editing";

type Said = { reason: Localized; award: string | null; awardWords: Localized; awardGets: Localized };

/** The fields of a finalist's form; of an idea that was not named yet they are empty. */
export function finalistShown(finalist: Said | null, locales: readonly Locale[]): Shown {
  const { reason = {}, award = null, awardWords = {}, awardGets = {} } = finalist ?? {};
  return {
    ...shownTexts("reason", reason, locales),
    award: award ?? "",
    ...shownTexts("awardWords", awardWords, locales),
    ...shownTexts("awardGets", awardGets, locales),
  };
}
