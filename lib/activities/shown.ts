import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { momentField } from "@/lib/base/wall-clock";
import { type Shown, shownTexts } from "@/lib/cities/editing";

export function wordsShown(
  { title, intro }: { title: Localized; intro: Localized },
  locales: readonly Locale[],
): Shown {
  return { ...shownTexts("title", title, locales), ...shownTexts("intro", intro, locales) };
}

export function outcomeShown({ outcome }: { outcome: Localized }, locales: readonly Locale[]): Shown {
  return shownTexts("outcome", outcome, locales);
}

type Rules = {
  opensAt: Date | null;
  closesAt: Date | null;
  who: string;
  neighbourhoodIds: readonly string[];
  ageFrom: string | null;
  ageTo: string | null;
  groupId: string | null;
  results: string;
  anonymous: boolean;
};

export function rulesShown({ opensAt, closesAt, ...rules }: Rules, timeZone: string): Shown {
  return {
    opensAt: momentField(opensAt, timeZone),
    closesAt: momentField(closesAt, timeZone),
    who: rules.who,
    neighbourhoodIds: [...rules.neighbourhoodIds].sort().join(" "),
    ageFrom: rules.ageFrom ?? "",
    ageTo: rules.ageTo ?? "",
    groupId: rules.groupId ?? "",
    results: rules.results,
    anonymous: rules.anonymous ? "on" : "",
  };
}
