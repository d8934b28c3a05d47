import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { momentField } from "@/lib/base/wall-clock";
import { type Shown, shownTexts } from "@/lib/cities/editing";
import type { Asking } from "./queries";

export function wordsShown(
  { title, intro }: { title: Localized; intro: Localized },
  locales: readonly Locale[],
): Shown {
  return { ...shownTexts("title", title, locales), ...shownTexts("intro", intro, locales) };
}

export function outcomeShown({ outcome }: { outcome: Localized }, locales: readonly Locale[]): Shown {
  return shownTexts("outcome", outcome, locales);
}

type Rules = Asking & {
  opensAt: Date | null;
  closesAt: Date | null;
  results: string;
  anonymous: boolean;
};

export function rulesShown({ opensAt, closesAt, ...rules }: Rules, timeZone: string): Shown {
  return {
    opensAt: momentField(opensAt, timeZone),
    closesAt: momentField(closesAt, timeZone),
    ...askingShown(rules),
    results: rules.results,
    anonymous: rules.anonymous ? "on" : "",
  };
}

export function askingShown({ who, neighbourhoodIds, ageFrom, ageTo, groupId }: Asking): Shown {
  return {
    who,
    neighbourhoodIds: [...neighbourhoodIds].sort().join(" "),
    ageFrom: ageFrom ?? "",
    ageTo: ageTo ?? "",
    groupId: groupId ?? "",
  };
}
