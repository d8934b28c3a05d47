import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { dayOf } from "@/lib/base/wall-clock";
import { type Shown, shownTexts } from "@/lib/cities/editing";
import type { RewardWords } from "./input";

type Stored = {
  title: Localized;
  text: Localized;
  price: number | null;
  badge: string | null;
  badgeLevel: number | null;
  stock: number | null;
  opensAt: Date | null;
  closesAt: Date | null;
  validDays: number;
  eachAtMost: number;
  neighbourhoodId: string | null;
  relation: string | null;
  partnerId: string | null;
};

/** What the form's fields hold of a reward. */
export function wordsOf(reward: Stored, timeZone: string): RewardWords {
  const { opensAt, closesAt, badge, ...same } = reward;
  return {
    ...same,
    cost: badge === null ? "points" : "badge",
    badge: badge ?? "",
    relation: same.relation as RewardWords["relation"],
    opensOn: dayOf(opensAt, timeZone) || null,
    closesOn: dayOf(closesAt, timeZone) || null,
  };
}

/** The stock is left out: it goes down while somebody types. */
export function rewardShown(words: RewardWords, locales: readonly Locale[]): Shown {
  const isPoints = words.cost === "points";
  return {
    ...shownTexts("title", words.title, locales),
    ...shownTexts("text", words.text, locales),
    cost: words.cost,
    price: isPoints ? shown(words.price) : "",
    badge: isPoints ? "" : words.badge,
    badgeLevel: isPoints ? "" : shown(words.badgeLevel ?? 1),
    opensOn: shown(words.opensOn),
    closesOn: shown(words.closesOn),
    validDays: shown(words.validDays),
    eachAtMost: shown(words.eachAtMost),
    neighbourhoodId: shown(words.neighbourhoodId),
    relation: shown(words.relation),
    partnerId: shown(words.partnerId),
  };
}

function shown(value: string | number | null): string {
  return value === null ? "" : String(value);
}
