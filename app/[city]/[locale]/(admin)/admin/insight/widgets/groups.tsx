import { formatNumber } from "@/lib/i18n/format";
import { saidNothing } from "@/lib/insight/census/publish";
import { type GroupTable, togetherCount } from "@/lib/insight/census/reading";
import { lineName, quarterName } from "@/lib/insight/census/sheet";
import { groupChart } from "@/lib/insight/charts/groups";
import { questionName } from "@/lib/people/about/questions";
import { may } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";
import { Bars } from "@/lib/ui/chart/bars";
import { wordsOf } from "./drawn-words";
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
      <div className="parted gap-x-10 *:mb-8 *:break-inside-avoid xl:columns-2 print:columns-2 print:*:mb-6 print:*:break-inside-auto">
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
  const { t } = page;
  const words = wordsOf(page);
  const { lines, most } = groupChart(table, words);
  const silent = table.published.shown[saidNothing] ?? togetherCount(table.published);
  return (
    <section className="grid gap-3">
      <div className="grid gap-1 break-after-avoid">
        <h3 className="font-bold">{questionName(table.question, words)}</h3>
        {table.census ? (
          <p className="text-sm text-muted">
            {t("census.widget.source", { source: table.census.source, year: String(table.census.year) })}
          </p>
        ) : null}
      </div>
      {lines.length === 0 ? <p>{t("census.widget.tooFew")}</p> : <Bars max={most} bars={lines} />}
      <p className="text-sm text-muted break-before-avoid">
        {lineName(table, saidNothing, words)}: {t("census.widget.people", { count: silent })}
      </p>
    </section>
  );
}
