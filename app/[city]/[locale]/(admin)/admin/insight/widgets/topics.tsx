import { topicLines } from "@/lib/insight/charts/bars";
import { Bars } from "@/lib/ui/chart/bars";
import { wordsOf } from "./drawn-words";
import { WidgetFrame, type WidgetProps } from "./frame";
import { countedPath } from "./links";

export function TopicsWidget(props: WidgetProps) {
  const { page, dashboard } = props;
  return (
    <WidgetFrame {...props} widget="topics">
      <Bars
        bars={topicLines(dashboard, wordsOf(page)).map((line) => ({
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
