import { funnelLines } from "@/lib/insight/charts/bars";
import { Bars } from "@/lib/ui/chart/bars";
import { wordsOf } from "./drawn-words";
import { WidgetFrame, type WidgetProps } from "./frame";

export function FunnelWidget(props: WidgetProps) {
  return (
    <WidgetFrame {...props} widget="funnel">
      <Bars bars={funnelLines(props.dashboard, wordsOf(props.page))} />
    </WidgetFrame>
  );
}
