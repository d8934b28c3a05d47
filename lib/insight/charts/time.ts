import type { Chart } from "@/lib/base/chart";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import { type Words, weekdayName } from "@/lib/insight/sheets";

type Of<Kind> = Extract<Chart, { kind: Kind }>;

export function engagementChart({ engagement }: Dashboard, { t, locale }: Words): Of<"columns"> {
  const { buckets, before, active, activeBefore } = engagement;
  const day = (text: string) => formatDate(new Date(`${text}T12:00:00Z`), locale, "UTC", "short");
  const dayMonth = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const said = ({ from, to, active: count }: (typeof buckets)[number]) =>
    t("insight.engagement.bar", { from: day(from), to: day(to), count });
  return {
    kind: "columns",
    now: t("insight.columns.active"),
    before: t("insight.columns.activeBefore"),
    most: t("insight.engagement.max", { count: Math.max(0, ...buckets.map((bucket) => bucket.active)) }),
    label: t("insight.engagement.chart", {
      active: formatNumber(active, locale),
      before: formatNumber(activeBefore, locale),
    }),
    columns: buckets.map((bucket, index) => ({
      key: bucket.from,
      name: dayMonth.format(new Date(bucket.from)),
      value: bucket.active,
      title: said(bucket),
      before: before[index]?.active ?? 0,
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
