import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { momentField } from "@/lib/base/wall-clock";
import { type Shown, shownTexts } from "@/lib/cities/editing";

type Facts = {
  title: Localized;
  text: Localized;
  place: Localized;
  startsAt: Date | null;
  endsAt: Date | null;
  needed: number;
};

/** The fields of a cause's form. */
export function causeShown(facts: Facts, locales: readonly Locale[], timeZone: string): Shown {
  return {
    ...shownTexts("title", facts.title, locales),
    ...shownTexts("text", facts.text, locales),
    ...shownTexts("place", facts.place, locales),
    startsAt: momentField(facts.startsAt, timeZone),
    endsAt: momentField(facts.endsAt, timeZone),
    needed: String(facts.needed),
  };
}
