import { formatNumber } from "@/lib/i18n/format";
import { rise, type TopicFigure } from "@/lib/insight/reading/places";
import { topicName } from "@/lib/insight/sheets";
import { Bars } from "@/lib/ui/chart/bars";
import { WidgetFrame, type WidgetProps } from "./frame";
import { countedPath } from "./links";

const shown = 6;

export function TopicsWidget(props: WidgetProps) {
  const { page, dashboard } = props;
  const { t, locale, city } = page;
  const words = { t, locale, defaultLocale: city.defaultLocale };
  const number = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1 });
  const note = (topic: TopicFigure) => {
    if (topic.usual === 0) return t("insight.topics.fresh");
    const usual = t("insight.topics.usual", { usual: number(topic.usual) });
    if (rise(topic) < 1.25) return usual;
    return `${t("insight.topics.rising", { times: number(topic.count / topic.usual) })} · ${usual}`;
  };
  return (
    <WidgetFrame {...props} widget="topics">
      <Bars
        bars={dashboard.topics.slice(0, shown).map((topic) => ({
          key: topic.id ?? "",
          label: (
            <a href={page.path(countedPath(dashboard, { topicId: topic.id }))} className="link">
              {topicName(dashboard.taxonomy, topic.id, words)}
            </a>
          ),
          value: topic.count,
          shown: number(topic.count),
          mark: topic.usual,
          note: note(topic),
        }))}
      />
    </WidgetFrame>
  );
}
