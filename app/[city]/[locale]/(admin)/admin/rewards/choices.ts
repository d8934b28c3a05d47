import { ownBadges } from "@/lib/engagement/badges/names";
import { loadBadgeRules } from "@/lib/engagement/badges/rules";
import { listPartners } from "@/lib/engagement/partners/queries";
import { badgeName } from "@/lib/engagement/ui/badge-words";
import { relations } from "@/lib/people/input";
import type { Page } from "@/lib/request/page";

type Option = { value: string; label: string };

/** What a reward can be tied to, as options of selects. */
export type Choices = Record<"badges" | "relations" | "partners", Option[]>;

/** @param chosen what the reward has now, offered even where it is closed */
export async function loadChoices(page: Page, chosen: { partnerId: string | null }): Promise<Choices> {
  const { t } = page;
  const { rules, names, partners } = await page.read(async (db) => ({
    rules: await loadBadgeRules(db),
    names: await ownBadges(db),
    partners: await listPartners(db),
  }));
  return {
    badges: rules.map(({ badge }) => ({
      value: badge,
      label: badgeName(page, { badge, name: names.get(badge)?.name ?? null }),
    })),
    relations: relations.map((value) => ({ value, label: t(`account.relation.${value}`) })),
    partners: partners
      .filter(({ id, closedAt }) => !closedAt || id === chosen.partnerId)
      .map(({ id, name }) => ({ value: id, label: name })),
  };
}
