import { formatNumber } from "@/lib/i18n/format";
import { type PromiseFilter, promisesPath } from "@/lib/ideas/promised/filter";
import { promiseLines } from "@/lib/insight/charts/bars";
import { promiseStates } from "@/lib/insight/sheets";
import { Bars } from "@/lib/ui/chart/bars";
import { Stat } from "@/lib/ui/stat";
import { wordsOf } from "./drawn-words";
import { WidgetFrame, type WidgetProps } from "./frame";

/** What the city promised and what became of it; each figure leads to the promises that it counts. */
export function PromisesWidget(props: WidgetProps) {
  const { page, dashboard } = props;
  const { t, path, locale } = page;
  const { promises, period, scope } = dashboard;
  const href = (filter: Partial<PromiseFilter>) =>
    path(promisesPath({ days: { from: period.from, to: period.to }, project: scope?.code, ...filter }));
  const total = (state: (typeof promiseStates)[number]) => promises.reduce((sum, one) => sum + one[state], 0);
  return (
    <WidgetFrame {...props} widget="promises">
      <div className="grid grid-cols-2 gap-x-6 gap-y-4 @lg:grid-cols-4">
        {promiseStates.map((state) => (
          <Stat
            key={state}
            value={formatNumber(total(state), locale)}
            label={t(`promises.state.${state}`)}
            href={href({ state })}
          />
        ))}
      </div>
      <Bars
        max={1}
        bars={promiseLines(dashboard, wordsOf(page)).map((line) => ({
          ...line,
          label: line.key ? (
            <a href={href({ department: line.key })} className="link">
              <bdi>{line.label}</bdi>
            </a>
          ) : (
            line.label
          ),
        }))}
      />
    </WidgetFrame>
  );
}
