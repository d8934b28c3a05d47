import type { Asking } from "@/lib/activities/queries";
import { askingShown } from "@/lib/activities/shown";
import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { momentField } from "@/lib/base/wall-clock";
import { type Shown, shownTexts } from "@/lib/cities/editing";

type Words = Asking & { title: Localized; intro: Localized; opensAt: Date | null; closesAt: Date | null };

/** Whoever signs in, as an idea has its author: what a board asks before anything else was chosen. */
export const forAll: Asking = {
  who: "everyone",
  neighbourhoodIds: [],
  ageFrom: null,
  ageTo: null,
  groupId: null,
};

/** The fields of a board's form; of one that is not there yet they are empty. */
export function boardShown(board: Words | null, locales: readonly Locale[], timeZone: string): Shown {
  const { title = {}, intro = {}, opensAt = null, closesAt = null } = board ?? {};
  return {
    ...shownTexts("title", title, locales),
    ...shownTexts("intro", intro, locales),
    opensAt: momentField(opensAt, timeZone),
    closesAt: momentField(closesAt, timeZone),
    ...askingShown(board ?? forAll),
  };
}
