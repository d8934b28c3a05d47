import type { Chart } from "@/lib/base/chart";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import { type Words, weekdayName } from "@/lib/insight/sheets";

type Of<Kind> = Extract<Chart, { kind: Kind }>;

/** Whether what stands was brought from elsewhere, by nobody with an account here: then contributions are what there is to draw. */
export function isAllBrought({ engagement }: Pick<Dashboard, "engagement">): boolean {
  const { buckets, before, active, activeBefore } = engagement;
  return (
    active + activeBefore === 0 && [...buckets, ...before].some(({ contributions }) => contributions > 0)
  );
}

export function engagementChart(dashboard: Dashboard, { t, locale }: Words): Of<"columns"> {
  const { buckets, before, active, activeBefore } = dashboard.engagement;
  const brought = isAllBrought(dashboard);
  const drawnOf = (bucket: (typeof buckets)[number]) => (brought ? bucket.contributions : bucket.active);
  const sum = (of: typeof buckets) => of.reduce((total, bucket) => total + bucket.contributions, 0);
  const day = (text: string) => formatDate(new Date(`${text}T12:00:00Z`), locale, "UTC", "short");
  const named =
    dashboard.period.unit === "month" ? { year: "numeric" as const } : { day: "numeric" as const };
  const names = new Intl.DateTimeFormat(locale, { ...named, month: "short", timeZone: "UTC" });
  const barWords = brought ? "insight.engagement.contributions.bar" : "insight.engagement.bar";
  const said = (bucket: (typeof buckets)[number]) =>
    t(barWords, { from: day(bucket.from), to: day(bucket.to), count: drawnOf(bucket) });
  const most = Math.max(0, ...buckets.map(drawnOf));
  return {
    kind: "columns",
    ...(brought
      ? {
          now: t("insight.engagement.contributions.now"),
          before: t("insight.engagement.contributions.before"),
          most: t("insight.engagement.contributions.max", { count: most }),
          label: t("insight.engagement.contributions.chart", {
            now: formatNumber(sum(buckets), locale),
            before: formatNumber(sum(before), locale),
          }),
        }
      : {
          now: t("insight.columns.active"),
          before: t("insight.columns.activeBefore"),
          most: t("insight.engagement.max", { count: most }),
          label: t("insight.engagement.chart", {
            active: formatNumber(active, locale),
            before: formatNumber(activeBefore, locale),
          }),
        }),
    columns: buckets.map((bucket, index) => ({
      key: bucket.from,
      name: names.format(new Date(bucket.from)),
      value: drawnOf(bucket),
      title: said(bucket),
      before: before[index] ? drawnOf(before[index]) : 0,
      beforeTitle: before[index] ? said(before[index]) : "",
    })),
  };
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

export function hoursChart({ hours }: Dashboard, { t, locale }: Words): Of<"hours"> {
  const [fullest] = [...hours].sort((left, right) => right.count - left.count);
  const count = (weekday: number, hour: number) =>
    hours.find((one) => one.weekday === weekday && one.hour === hour)?.count ?? 0;
  return {
    kind: "hours",
    days: weekdays.map((weekday) => weekdayName(weekday, locale, "short")),
    hours: [0, 6, 12, 18].map(clock),
    counts: weekdays.map((weekday) => Array.from({ length: 24 }, (_, hour) => count(weekday, hour))),
    label: fullest
      ? t("insight.hours.chart", {
          day: weekdayName(fullest.weekday, locale, "long"),
          hour: `${clock(fullest.hour)} (${formatNumber(fullest.count, locale)})`,
        })
      : t("insight.nothing"),
  };
}
