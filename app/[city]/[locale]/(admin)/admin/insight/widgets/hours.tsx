import { hoursChart, isAllBrought } from "@/lib/insight/charts/time";
import { Hours } from "@/lib/ui/chart/hours";
import { wordsOf } from "./drawn-words";
import { WidgetFrame, type WidgetProps } from "./frame";

export function HoursWidget(props: WidgetProps) {
  const { page, dashboard } = props;
  return (
    <WidgetFrame {...props} widget="hours">
      <Hours {...hoursChart(dashboard, wordsOf(page))} />
      {isAllBrought(dashboard) ? (
        <p className="text-sm text-muted">{page.t("insight.hours.brought")}</p>
      ) : null}
    </WidgetFrame>
  );
}
