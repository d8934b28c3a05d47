import type { Reward } from "@/lib/engagement/rewards/queries";
import {
  type BadgeNames,
  badgeValues,
  localized,
  periodWords,
} from "@/lib/engagement/rewards/ui/reward-words";
import { formatNumber } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { DefinitionList } from "@/lib/ui/definition-list";

type Props = { page: Page; reward: Reward; names: BadgeNames };

/** In plain words, each on its own line. */
export function Conditions({ page, reward, names }: Props) {
  const { t, city, locale } = page;
  const { price, badge, badgeLevel, stock, partner } = reward;
  const forWhom = forWhomWords(page, reward);
  const cost =
    price === null
      ? t("rewards.badgeCosts", badgeValues(page, badge ?? "", badgeLevel, names))
      : t("rewards.price", { count: price });
  const left = stock === null ? t("rewards.unlimited") : formatNumber(stock, locale);
  return (
    <DefinitionList
      items={[
        { term: t("rewards.costs"), value: cost },
        { term: t("rewards.where"), value: partner ?? t("rewards.atCity", { city: city.name }) },
        { term: t("rewards.leftTerm"), value: left },
        { term: t("rewards.period"), value: periodWords(page, reward) ?? t("rewards.always") },
        { term: t("rewards.valid"), value: t("rewards.validDays", { count: reward.validDays }) },
        { term: t("rewards.each"), value: t("rewards.eachAtMost", { count: reward.eachAtMost }) },
        ...(forWhom.length > 0 ? [{ term: t("rewards.forWhom"), value: forWhom.join(" ") }] : []),
      ]}
    />
  );
}

function forWhomWords(page: Page, { relation, neighbourhoodId }: Reward): string[] {
  const { t, known } = page;
  const key = `account.relation.${relation}`;
  const place = known.taxonomy.neighbourhoods.find(({ id }) => id === neighbourhoodId);
  return [
    relation && t.has(key) ? t("rewards.forRelation", { relation: t(key) }) : null,
    place ? t("rewards.forNeighbourhood", { neighbourhood: localized(page, place.name) }) : null,
  ].filter((words) => words !== null);
}
