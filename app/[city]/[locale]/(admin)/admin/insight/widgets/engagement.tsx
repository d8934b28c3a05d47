import { formatDate, formatNumber } from "@/lib/i18n/format";
import { Columns } from "@/lib/ui/chart/columns";
import { LiveColumns } from "@/lib/ui/chart/live/live-columns";
import { WidgetFrame, type WidgetProps } from "./frame";
import { countedPath } from "./links";

export function EngagementWidget(props: WidgetProps) {
  const { page, dashboard } = props;
  const { t, locale } = page;
  const { buckets, before, active, activeBefore } = dashboard.engagement;
  const day = (text: string) => formatDate(new Date(`${text}T12:00:00Z`), locale, "UTC", "short");
  const dayMonth = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const short = (text: string) => dayMonth.format(new Date(text));
  const most = Math.max(...buckets.map((bucket) => bucket.active));
  const label = t("insight.engagement.chart", {
    active: formatNumber(active, locale),
    before: formatNumber(activeBefore, locale),
  });
  const said = ({ from, to, active: count }: (typeof buckets)[number]) =>
    t("insight.engagement.bar", { from: day(from), to: day(to), count });
  return (
    <WidgetFrame {...props} widget="engagement">
      <LiveColumns
        words={{ label, now: t("insight.columns.active"), before: t("insight.columns.activeBefore") }}
        columns={buckets.map((bucket, index) => ({
          name: short(bucket.from),
          value: bucket.active,
          title: said(bucket),
          before: before[index]?.active ?? 0,
          beforeTitle: before[index] ? said(before[index]) : "",
        }))}
      >
        <Columns
          label={label}
          max={t("insight.engagement.max", { count: most })}
          first={day(dashboard.period.from)}
          last={day(dashboard.period.to)}
          columns={buckets.map((bucket, index) => ({
            key: bucket.from,
            value: bucket.active,
            before: before[index]?.active ?? 0,
            title: said(bucket),
          }))}
        />
      </LiveColumns>
      <Kinds {...props} />
    </WidgetFrame>
  );
}

const kinds = ["idea", "support", "comment", "for", "against"] as const;

/** What they did. Each leads to exactly what it counts. */
function Kinds({ page: { t, locale, path }, dashboard }: WidgetProps) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {kinds.map((kind) => (
        <li key={kind}>
          <a
            href={path(countedPath(dashboard, { kind }))}
            className="group inline-flex min-h-11 items-baseline gap-1.5 text-ink"
          >
            <strong className="tabular-nums">
              {formatNumber(dashboard.engagement.counts[kind], locale)}
            </strong>
            <span className="text-brand-text underline underline-offset-4">{t(`insight.kinds.${kind}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
