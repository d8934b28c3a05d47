import { ownBadgeNames } from "@/lib/engagement/badges/names";
import { loadBadgeRules } from "@/lib/engagement/badges/rules";
import { listPartners } from "@/lib/engagement/partners/queries";
import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import { badgeName } from "@/lib/engagement/ui/badge-words";
import { relations } from "@/lib/people/input";
import type { Page } from "@/lib/request/page";

type Option = { value: string; label: string };

/** What a reward can be tied to, as options of selects. */
export type Choices = Record<"badges" | "neighbourhoods" | "relations" | "partners", Option[]>;

/** @param chosen what the reward has now, offered even where it is archived or closed */
export async function loadChoices(
  page: Page,
  chosen: { neighbourhoodId: string | null; partnerId: string | null },
): Promise<Choices> {
  const { t, known } = page;
  const { rules, names, partners } = await page.read(async (db) => ({
    rules: await loadBadgeRules(db),
    names: await ownBadgeNames(db),
    partners: await listPartners(db),
  }));
  return {
    badges: rules.map(({ badge }) => ({
      value: badge,
      label: badgeName(page, { badge, name: names.get(badge) ?? null }),
    })),
    neighbourhoods: known.taxonomy.neighbourhoods
      .filter(({ id, archived }) => !archived || id === chosen.neighbourhoodId)
      .map(({ id, name }) => ({ value: id, label: localized(page, name) })),
    relations: relations.map((value) => ({ value, label: t(`account.relation.${value}`) })),
    partners: partners
      .filter(({ id, closedAt }) => !closedAt || id === chosen.partnerId)
      .map(({ id, name }) => ({ value: id, label: name })),
  };
}
