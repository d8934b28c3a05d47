import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { momentField } from "@/lib/base/wall-clock";
import { type Shown, shownTexts } from "@/lib/cities/editing";

type Facts = {
  startsAt: Date | null;
  endsAt: Date | null;
  place: Localized;
  link: string;
  capacity: number | null;
};

/** The fields of a meeting's form; of one without a time yet they are empty. */
export function meetingShown(facts: Facts | null, locales: readonly Locale[], timeZone: string): Shown {
  const { startsAt = null, endsAt = null, place = {}, link = "", capacity = null } = facts ?? {};
  return {
    startsAt: momentField(startsAt, timeZone),
    endsAt: momentField(endsAt, timeZone),
    ...shownTexts("place", place, locales),
    link,
    capacity: capacity === null ? "" : String(capacity),
  };
}

export function minutesShown({ minutes }: { minutes: Localized }, locales: readonly Locale[]): Shown {
  return shownTexts("minutes", minutes, locales);
}
