import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { saidNothing } from "@/lib/insight/census/publish";
import { type GroupLine, type GroupTable, groupLines, togetherCount } from "@/lib/insight/census/reading";
import { lineName, quarterName } from "@/lib/insight/census/sheet";
import { questionName } from "@/lib/people/about/questions";
import { may } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";
import { Bars } from "@/lib/ui/chart/bars";
import { WidgetFrame, type WidgetProps } from "./frame";

/** Who took part, by what people say of themselves, beside who lives here. A figure here leads to nobody. */
export function GroupsWidget(props: WidgetProps) {
  const { page, dashboard } = props;
  const { t, locale, path } = page;
  const [first] = dashboard.groups;
  return (
    <WidgetFrame {...props} widget="groups">
      {first ? (
        <p>
          {t("census.widget.quarter", {
            quarter: quarterName(first.start, locale),
            people: formatNumber(first.published.people, locale),
          })}
        </p>
      ) : null}
      <div className="grid items-start gap-x-10 gap-y-8 *:min-w-0 xl:grid-cols-2">
        {dashboard.groups.map((table) => (
          <Group key={table.question.field} page={page} table={table} />
        ))}
      </div>
      {may(page.actor, "city.configure") && dashboard.groups.some(({ census }) => !census) ? (
        <p className="print:hidden">
          <a href={path("/admin/settings/census")} className="link inline-flex min-h-11 items-center">
            {t("census.widget.addCensus")}
          </a>
        </p>
      ) : null}
    </WidgetFrame>
  );
}

function Group({ page, table }: { page: Page; table: GroupTable }) {
  const { t, locale, city } = page;
  const words = { t, locale, defaultLocale: city.defaultLocale };
  const lines = groupLines(table);
  const told = lines.flatMap((line) => (line.share === null ? [] : [{ ...line, share: line.share }]));
  const silent = table.published.shown[saidNothing] ?? togetherCount(table.published);
  return (
    <section className="grid gap-3 break-inside-avoid">
      <div className="grid gap-1">
        <h3 className="font-bold">{questionName(table.question, words)}</h3>
        {table.census ? (
          <p className="text-sm text-muted">
            {t("census.widget.source", { source: table.census.source, year: String(table.census.year) })}
          </p>
        ) : null}
      </div>
      {told.length === 0 ? (
        <p>{t("census.widget.tooFew")}</p>
      ) : (
        <Bars
          max={Math.max(...told.map(({ share, censusShare }) => Math.max(share, censusShare ?? 0)))}
          bars={told.map((line) => ({
            key: line.value,
            label: lineName(table, line.value, words),
            value: line.share,
            mark: line.censusShare ?? undefined,
            shown: formatPercent(line.share, locale),
            note: gapWords(page, line),
          }))}
        />
      )}
      <p className="text-sm text-muted">
        {lineName(table, saidNothing, words)}: {t("census.widget.people", { count: silent })}
      </p>
    </section>
  );
}

function gapWords({ t, locale }: Page, { censusShare, gap, people }: GroupLine): string {
  const count = t("census.widget.people", { count: people ?? 0 });
  if (censusShare === null || gap === null) return count;
  const points = Math.round(gap);
  const direction = points < 0 ? "less" : points > 0 ? "more" : "even";
  const census = t("census.widget.census", { percent: formatPercent(censusShare, locale) });
  return [count, census, t(`census.widget.${direction}`, { points: Math.abs(points) })].join(" · ");
}
