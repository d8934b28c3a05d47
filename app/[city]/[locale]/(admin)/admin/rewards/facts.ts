import type { ManagedReward } from "@/lib/engagement/rewards/queries";
import { type BadgeNames, badgeValues } from "@/lib/engagement/rewards/ui/reward-words";
import { formatDate } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";

/** How a reward stands, in a line. */
export function rewardFacts(page: Page, reward: ManagedReward, names: BadgeNames): string[] {
  const { t, locale, city } = page;
  const { price, badge, badgeLevel, stock, given, used, opensAt, closesAt, partner } = reward;
  const now = new Date();
  const day = (date: Date) => formatDate(date, locale, city.timeZone, "short");
  return [
    price === null
      ? t("rewards.admin.forBadge", badgeValues(page, badge ?? "", badgeLevel, names))
      : t("rewards.admin.price", { count: price }),
    stock === null ? t("rewards.admin.unlimited") : t("rewards.admin.left", { count: stock }),
    t("rewards.admin.given", { count: given }),
    t("rewards.admin.used", { count: used }),
    opensAt && opensAt > now ? t("rewards.admin.opens", { date: day(opensAt) }) : null,
    closesAt && closesAt <= now ? t("rewards.admin.closedSince", { date: day(closesAt) }) : null,
    partner,
  ].filter((fact) => fact !== null);
}
