import { hoursChart } from "@/lib/insight/charts/time";
import { Hours } from "@/lib/ui/chart/hours";
import { wordsOf } from "./drawn-words";
import { WidgetFrame, type WidgetProps } from "./frame";

export function HoursWidget(props: WidgetProps) {
  return (
    <WidgetFrame {...props} widget="hours">
      <Hours {...hoursChart(props.dashboard, wordsOf(props.page))} />
    </WidgetFrame>
  );
}
