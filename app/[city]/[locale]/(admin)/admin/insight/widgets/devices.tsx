import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { Bars } from "@/lib/ui/chart/bars";
import { WidgetFrame, type WidgetProps } from "./frame";

export function DevicesWidget(props: WidgetProps) {
  const { t, locale } = props.page;
  const { devices } = props.dashboard;
  const views = devices.reduce((sum, device) => sum + device.views, 0);
  return (
    <WidgetFrame {...props} widget="devices">
      {views === 0 ? (
        <p>{t("insight.nothing")}</p>
      ) : (
        <Bars
          max={1}
          bars={devices.map((line) => ({
            key: line.device,
            label: t(`insight.devices.${line.device}`),
            value: line.views / views,
            shown: formatPercent(line.views / views, locale),
            note: formatNumber(line.views, locale),
          }))}
        />
      )}
    </WidgetFrame>
  );
}
