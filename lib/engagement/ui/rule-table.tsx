import { formatNumber } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { Table } from "@/lib/ui/table";
import { deeds, type ScoreRule, type ScoreRules } from "../scoring/deeds";

/** What earns how much, in plain words; what earns nothing is left out. */
export function RuleTable({ page, rules }: { page: Page; rules: ScoreRules }) {
  const { t, locale } = page;
  return (
    <Table
      caption={t("game.rulesTitle")}
      columns={[
        { key: "deed", label: t("game.rulesDeed") },
        { key: "points", label: t("game.rulesPoints"), numeric: true },
        { key: "share", label: t("game.rulesShare") },
      ]}
      rows={deeds
        .filter((deed) => rules[deed].points > 0)
        .map((deed) => ({
          id: deed,
          cells: {
            deed: t(`game.deeds.${deed}.rule`),
            points: formatNumber(rules[deed].points, locale),
            share: shareOf(page, rules[deed]),
          },
        }))}
    />
  );
}

function shareOf({ t }: Page, { daily, weekly, total }: ScoreRule): string {
  const shares = [
    daily === null ? null : t("game.daily", { count: daily }),
    weekly === null ? null : t("game.weekly", { count: weekly }),
    total === null ? null : t("game.total", { count: total }),
  ];
  return shares.filter(Boolean).join(", ") || t("game.always");
}
