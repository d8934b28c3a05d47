import type { Localized } from "@/lib/base/localized";
import type { City } from "@/lib/cities/resolve";
import { localize } from "@/lib/i18n/localized";
import type { Translator } from "@/lib/i18n/translator";
import type { Page } from "@/lib/request/page";
import { type BadgeKey, builtInBadges } from "../badges/badges";
import type { BadgeRule } from "../badges/metrics";

/** A badge's name in the reader's language: ours, or the one its city gave it. */
export function badgeName(
  { t, city }: { t: Translator; city: Pick<City, "defaultLocale"> },
  { badge, name }: { badge: string; name: Localized | null },
): string {
  if (name) return localize(name, t.locale, city.defaultLocale);
  return isBuiltIn(badge) ? t(`game.badges.${badge}.name`) : "";
}

type How = Pick<BadgeRule, "metric" | "topicId" | "neighbourhoodId">;

/** What one does for it, and where it has to be for one that the city narrowed. */
export function badgeHow(
  { t, known, city }: Pick<Page, "t" | "known" | "city">,
  { metric, topicId, neighbourhoodId }: How,
): string {
  const { topics, neighbourhoods } = known.taxonomy;
  const named = (among: readonly { id: string; name: Localized }[], id: string | null) =>
    among.flatMap((one) => (one.id === id ? [localize(one.name, t.locale, city.defaultLocale)] : []));
  return [t(`game.how.${metric}`), ...named(topics, topicId), ...named(neighbourhoods, neighbourhoodId)].join(
    " · ",
  );
}

function isBuiltIn(badge: string): badge is BadgeKey {
  return builtInBadges.some(({ key }) => key === badge);
}
