import type { Locale } from "@/lib/base/locales";
import { type Shown, shownTexts } from "@/lib/cities/editing";
import type { Challenge } from "./queries";

type Said = Pick<Challenge, "criteria" | "prize" | "jury" | "decidesOn" | "seasonId">;

export function challengeShown(challenge: Said, locales: readonly Locale[]): Shown {
  return {
    ...shownTexts("criteria", challenge.criteria, locales),
    ...shownTexts("prize", challenge.prize, locales),
    ...shownTexts("jury", challenge.jury, locales),
    decidesOn: challenge.decidesOn ?? "",
    seasonId: challenge.seasonId ?? "",
  };
}
