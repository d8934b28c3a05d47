import { formatNumber } from "@/lib/i18n/format";
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
          said: (
            <span className="flex gap-x-3">
              <Side {...props} kind="for" topic={line.key} count={line.for} />
              <Side {...props} kind="against" topic={line.key} count={line.against} />
            </span>
          ),
        }))}
      />
    </WidgetFrame>
  );
}

type SideProps = WidgetProps & { kind: "for" | "against"; topic: string; count: number };

/** The arguments of one side, leading to exactly these. */
function Side({ page: { t, locale, path }, dashboard, kind, topic, count }: SideProps) {
  const said = t(`insight.stances.${kind}`, { count: formatNumber(count, locale) });
  if (count === 0) return said;
  return (
    <a
      href={path(countedPath(dashboard, { kind, topicId: topic || null }))}
      className="link -my-3 inline-flex min-h-11 items-center"
    >
      {said}
    </a>
  );
}
