import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { Bars } from "@/lib/ui/chart/bars";
import { WidgetFrame, type WidgetProps } from "./frame";

const steps = ["visitors", "joined", "contributed", "returned"] as const;

export function FunnelWidget(props: WidgetProps) {
  const { t, locale } = props.page;
  const { funnel } = props.dashboard;
  const { joined } = funnel;
  return (
    <WidgetFrame {...props} widget="funnel">
      <Bars
        bars={steps.map((step) => {
          const number = formatNumber(funnel[step], locale);
          const ofJoined = (step === "contributed" || step === "returned") && joined > 0;
          const shown = ofJoined ? `${number} (${formatPercent(funnel[step] / joined, locale)})` : number;
          return { key: step, label: t(`insight.funnel.${step}`), value: funnel[step], shown };
        })}
      />
    </WidgetFrame>
  );
}
