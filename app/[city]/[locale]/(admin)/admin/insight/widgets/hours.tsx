import { formatNumber } from "@/lib/i18n/format";
import { weekdayName } from "@/lib/insight/sheets";
import { Hours } from "@/lib/ui/chart/hours";
import { WidgetFrame, type WidgetProps } from "./frame";

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

export function HoursWidget(props: WidgetProps) {
  const { t, locale } = props.page;
  const { hours } = props.dashboard;
  const counts = weekdays.map((weekday) =>
    Array.from(
      { length: 24 },
      (_, hour) => hours.find((one) => one.weekday === weekday && one.hour === hour)?.count ?? 0,
    ),
  );
  const [fullest] = [...hours].sort((left, right) => right.count - left.count);
  return (
    <WidgetFrame {...props} widget="hours">
      <Hours
        days={weekdays.map((weekday) => weekdayName(weekday, locale, "short"))}
        counts={counts}
        hours={[0, 6, 12, 18].map(clock)}
        label={
          fullest
            ? t("insight.hours.chart", {
                day: weekdayName(fullest.weekday, locale, "long"),
                hour: `${clock(fullest.hour)} (${formatNumber(fullest.count, locale)})`,
              })
            : t("insight.nothing")
        }
      />
    </WidgetFrame>
  );
}
