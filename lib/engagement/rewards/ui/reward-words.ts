import type { Localized } from "@/lib/base/localized";
import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import type { OwnBadge } from "../../badges/names";
import { badgeName } from "../../ui/badge-words";

export type BadgeNames = ReadonlyMap<string, OwnBadge>;

type Costing = { price: number | null; badge: string | null; badgeLevel: number | null };

/** What it takes, short: "40 points", or a badge. */
export function costWords(page: Page, { price, badge, badgeLevel }: Costing, names: BadgeNames): string {
  if (price !== null) return page.t("rewards.price", { count: price });
  return page.t("rewards.badge", badgeValues(page, badge ?? "", badgeLevel, names));
}

export function badgeValues(page: Page, badge: string, level: number | null, names: BadgeNames) {
  return { badge: badgeName(page, { badge, name: names.get(badge)?.name ?? null }), level: level ?? 1 };
}

/** In which days it can be had; null where it is always so. */
export function periodWords(
  { t, locale, city }: Page,
  { opensAt, closesAt }: { opensAt: Date | null; closesAt: Date | null },
): string | null {
  const day = (date: Date) => formatDate(date, locale, city.timeZone);
  if (opensAt && closesAt) return t("rewards.between", { from: day(opensAt), to: day(closesAt) });
  if (closesAt) return t("rewards.until", { date: day(closesAt) });
  return opensAt ? t("rewards.from", { date: day(opensAt) }) : null;
}

export function localized({ locale, city }: Pick<Page, "locale" | "city">, text: Localized): string {
  return localize(text, locale, city.defaultLocale);
}
