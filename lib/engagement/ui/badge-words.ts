import type { Localized } from "@/lib/base/localized";
import type { City } from "@/lib/cities/resolve";
import { localize } from "@/lib/i18n/localized";
import type { Translator } from "@/lib/i18n/translator";
import { type BadgeKey, builtInBadges } from "../badges/badges";

/** A badge's name in the reader's language: ours, or the one its city gave it. */
export function badgeName(
  { t, city }: { t: Translator; city: Pick<City, "defaultLocale"> },
  { badge, name }: { badge: string; name: Localized | null },
): string {
  if (name) return localize(name, t.locale, city.defaultLocale);
  return isBuiltIn(badge) ? t(`game.badges.${badge}.name`) : "";
}

/** What one does for it; nothing for those that a city made up, whose name says it. */
export function badgeHow(t: Translator, badge: string): string | null {
  return isBuiltIn(badge) ? t(`game.badges.${badge}.how`) : null;
}

function isBuiltIn(badge: string): badge is BadgeKey {
  return builtInBadges.some(({ key }) => key === badge);
}
