import { formatNumber, formatPercent } from "@/lib/i18n/format";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import { may } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";
import { Stat } from "@/lib/ui/stat";
import { changeOf } from "./change";

/** The period in four numbers. */
export function KeyFigures({ page, dashboard }: { page: Page; dashboard: Dashboard }) {
  const { t, path, locale } = page;
  // The inbox is staff's; policy makers read the same figures without the way there.
  const inbox = (view: string) =>
    may(page.actor, "city.viewAdmin") ? path(`/admin/ideas?view=${view}`) : undefined;
  const { engagement, answers } = dashboard;
  const { active, activeBefore, population } = engagement;
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  const [contributions, contributionsBefore] = [sum(engagement.counts), sum(engagement.countsBefore)];
  const given = answers.reduce((total, one) => total + one.answers, 0);
  const promised = answers.reduce((total, one) => total + one.promised, 0);
  const kept = answers.reduce((total, one) => total + one.kept, 0);
  const number = (value: number) => formatNumber(value, locale);
  const share = population > 0 ? active / population : 0;
  const percent = formatNumber(share, locale, { style: "percent", maximumSignificantDigits: 2 });
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-6 rounded-card border border-line bg-surface p-5 shadow-card lg:grid-cols-4">
      <Stat
        value={number(active)}
        label={t("insight.key.active")}
        note={
          <>
            <p>{changeOf(page, active, activeBefore)}</p>
            {population > 0 ? (
              <p>{t("insight.key.share", { percent, population: number(population) })}</p>
            ) : null}
          </>
        }
      />
      <Stat
        value={number(contributions)}
        label={t("insight.key.contributions")}
        href={path("/ideas?sort=newest")}
        note={changeOf(page, contributions, contributionsBefore)}
      />
      <Stat value={number(given)} label={t("insight.key.answers")} href={inbox("all")} />
      <Stat
        value={promised > 0 ? formatPercent(kept / promised, locale) : "–"}
        label={t("insight.key.kept")}
        href={inbox("due")}
        note={
          promised > 0
            ? t("insight.key.keptNote", { kept: number(kept), promised: number(promised) })
            : undefined
        }
      />
    </div>
  );
}
