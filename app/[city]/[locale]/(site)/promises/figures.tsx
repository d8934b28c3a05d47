import { formatNumber } from "@/lib/i18n/format";
import { type PromiseFilter, promisesPath } from "@/lib/ideas/promised/filter";
import type { PromiseFigures } from "@/lib/ideas/promised/queries";
import type { Page } from "@/lib/request/page";
import { Stat } from "@/lib/ui/stat";

type Props = { page: Page; figures: PromiseFigures; filter: PromiseFilter };

/** How the city keeps its word, in four numbers; each leads to what it counts. */
export function Figures({ page, figures, filter }: Props) {
  const { t, path, locale } = page;
  return (
    <section aria-label={t("promises.figures")} className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-4">
      {(["kept", "late", "open"] as const).map((state) => (
        <Stat
          key={state}
          value={formatNumber(figures[state], locale)}
          label={t(`promises.state.${state}`)}
          href={path(promisesPath(filter, { state, department: "" }))}
        />
      ))}
      <Stat
        value={figures.medianDays === null ? "–" : formatNumber(figures.medianDays, locale)}
        label={t("promises.medianDays")}
      />
    </section>
  );
}
