import { formatDate, formatNumber } from "@/lib/i18n/format";
import { engagementChart, isAllBrought } from "@/lib/insight/charts/time";
import { takingPartKinds } from "@/lib/insight/kinds";
import { Columns } from "@/lib/ui/chart/columns";
import { LiveColumns } from "@/lib/ui/chart/live/live-columns";
import { wordsOf } from "./drawn-words";
import { WidgetFrame, type WidgetProps } from "./frame";
import { countedPath } from "./links";

export function EngagementWidget(props: WidgetProps) {
  const { page, dashboard } = props;
  const { from, to } = dashboard.period;
  const { buckets } = dashboard.engagement;
  const brought = dashboard.engagement.broughtSupports;
  const { columns, label, most, now, before } = engagementChart(dashboard, wordsOf(page));
  const day = (text: string) => formatDate(new Date(`${text}T12:00:00Z`), page.locale, "UTC", "short");
  const counted = (at: number) => {
    const bucket = buckets[at];
    if (!bucket || bucket.contributions === 0) return undefined;
    return page.path(countedPath(dashboard, { from: bucket.from, to: bucket.to }));
  };
  return (
    <WidgetFrame {...props} widget="engagement" lineHref={counted}>
      <LiveColumns words={{ label, now, before }} columns={columns}>
        <Columns label={label} max={most} first={day(from)} last={day(to)} columns={columns} />
      </LiveColumns>
      {isAllBrought(dashboard) ? (
        <p className="text-sm text-muted">{page.t("insight.engagement.contributions.note")}</p>
      ) : null}
      {brought > 0 ? <p>{page.t("insight.engagement.contributions.supports", { count: brought })}</p> : null}
      <Kinds {...props} />
    </WidgetFrame>
  );
}

const always = ["idea", "support", "comment", "for", "against"] as const;

/** What they did, activities where there was something in them. Each leads to exactly what it counts. */
function Kinds({ page: { t, locale, path }, dashboard }: WidgetProps) {
  const { counts, countsBefore } = dashboard.engagement;
  const kinds = [...always, ...takingPartKinds.filter((kind) => counts[kind] + countsBefore[kind] > 0)];
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {kinds.map((kind) => (
        <li key={kind}>
          <a
            href={path(countedPath(dashboard, { kind }))}
            className="group inline-flex min-h-11 items-baseline gap-1.5 text-ink"
          >
            <strong className="tabular-nums">{formatNumber(counts[kind], locale)}</strong>
            <span className="text-brand-text underline underline-offset-4">{t(`insight.kinds.${kind}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
