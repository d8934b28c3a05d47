import { stanceLines } from "@/lib/insight/charts/bars";
import { Balance } from "@/lib/ui/chart/balance";
import { wordsOf } from "./drawn-words";
import { WidgetFrame, type WidgetProps } from "./frame";
import { countedPath } from "./links";

export function StancesWidget(props: WidgetProps) {
  const { page, dashboard } = props;
  return (
    <WidgetFrame {...props} widget="stances">
      <Balance
        lines={stanceLines(dashboard, wordsOf(page)).map((line) => ({
          ...line,
          label: (
            <a href={page.path(countedPath(dashboard, { topicId: line.key || null }))} className="link">
              {line.label}
            </a>
          ),
        }))}
      />
    </WidgetFrame>
  );
}
