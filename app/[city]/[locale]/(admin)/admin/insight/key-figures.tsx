import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { promisesPath } from "@/lib/ideas/promised/filter";
import { isAllBrought } from "@/lib/insight/charts/time";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import type { Page } from "@/lib/request/page";
import { Stat } from "@/lib/ui/stat";
import { changeOf } from "./change";
import { countedPath } from "./widgets/links";

/** The period in four numbers. */
export function KeyFigures({ page, dashboard }: { page: Page; dashboard: Dashboard }) {
  const { t, path, locale } = page;
  const { engagement, answers, promises, period, scope } = dashboard;
  const { active, activeBefore, population } = engagement;
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  const [contributions, contributionsBefore] = [sum(engagement.counts), sum(engagement.countsBefore)];
  const given = answers.reduce((total, one) => total + one.answers, 0);
  const kept = promises.reduce((total, one) => total + one.kept, 0);
  const late = promises.reduce((total, one) => total + one.late, 0);
  const number = (value: number) => formatNumber(value, locale);
  const isBrought = isAllBrought(dashboard);
  const share = population > 0 ? active / population : 0;
  const percent = formatNumber(share, locale, { style: "percent", maximumSignificantDigits: 2 });
  return (
    <div className="unbroken grid grid-cols-2 gap-x-4 gap-y-6 rounded-card border border-line bg-surface p-5 shadow-card lg:grid-cols-4 print:grid-cols-4 print:border-0 print:p-0 print:shadow-none">
      <Stat
        value={isBrought ? "–" : number(active)}
        label={t("insight.key.active")}
        note={
          <>
            <p>{isBrought ? t("insight.key.brought") : changeOf(page, active, activeBefore)}</p>
            {scope?.projectId ? <p>{t("insight.project.noShare")}</p> : null}
            {population > 0 && !scope?.projectId && !isBrought ? (
              <p>{t("insight.key.share", { percent, population: number(population) })}</p>
            ) : null}
          </>
        }
      />
      <Stat
        value={number(contributions)}
        label={t("insight.key.contributions")}
        href={path(countedPath(dashboard))}
        note={changeOf(page, contributions, contributionsBefore)}
      />
      <Stat
        value={number(given)}
        label={t("insight.key.answers")}
        href={path(countedPath(dashboard, { what: "answers" }))}
      />
      <Stat
        value={kept + late > 0 ? formatPercent(kept / (kept + late), locale) : "–"}
        label={t("insight.key.kept")}
        href={path(promisesPath({ days: { from: period.from, to: period.to }, project: scope?.code }))}
        note={
          kept + late > 0
            ? `${t("promises.state.kept")}: ${number(kept)} · ${t("promises.state.late")}: ${number(late)}`
            : undefined
        }
      />
    </div>
  );
}
