import { deviceLines } from "@/lib/insight/charts/bars";
import { Bars } from "@/lib/ui/chart/bars";
import { wordsOf } from "./drawn-words";
import { WidgetFrame, type WidgetProps } from "./frame";

export function DevicesWidget(props: WidgetProps) {
  const { page, dashboard } = props;
  const lines = deviceLines(dashboard, wordsOf(page));
  return (
    <WidgetFrame {...props} widget="devices">
      {lines.length === 0 ? <p>{page.t("insight.nothing")}</p> : <Bars max={1} bars={lines} />}
    </WidgetFrame>
  );
}
