import { formatNumber } from "@/lib/i18n/format";
import { argued, topicName } from "@/lib/insight/sheets";
import { Balance } from "@/lib/ui/chart/balance";
import { WidgetFrame, type WidgetProps } from "./frame";
import { countedPath } from "./links";

const shown = 6;

export function StancesWidget(props: WidgetProps) {
  const { page, dashboard } = props;
  const { t, locale, city, path } = page;
  const words = { t, locale, defaultLocale: city.defaultLocale };
  return (
    <WidgetFrame {...props} widget="stances">
      <Balance
        lines={argued(dashboard.topics)
          .slice(0, shown)
          .map((topic) => ({
            key: topic.id ?? "",
            label: (
              <a href={path(countedPath(dashboard, { topicId: topic.id }))} className="link">
                {topicName(dashboard.taxonomy, topic.id, words)}
              </a>
            ),
            for: topic.for,
            against: topic.against,
            said: t("insight.stances.chart", {
              for: formatNumber(topic.for, locale),
              against: formatNumber(topic.against, locale),
            }),
          }))}
      />
    </WidgetFrame>
  );
}
