import type { BoardState } from "@/lib/ideas/board/read";
import type { Page } from "@/lib/request/page";
import { Icon } from "@/lib/ui/icon";
import { Ring } from "@/lib/ui/ring";
import { type Facet, facetsOf } from "./facets";
import { KeptFilter } from "./kept-filter";

type Props = {
  page: Page;
  state: Pick<BoardState, "taxonomy" | "filter" | "counts">;
  to: string;
  always?: boolean;
};

/** On phones: one button opens all filters; several are ticked at once and sent together. */
export function FilterSheet({ page, state, to, always }: Props) {
  const { t, path } = page;
  const { filter } = state;
  const chosen = filter.topics.length + filter.neighbourhoods.length + filter.statuses.length;
  const kept = { ...filter, topics: [], neighbourhoods: [], statuses: [] };
  return (
    <details
      data-sheet
      className={`group/sheet rounded-card border border-line bg-surface shadow-card ${always ? "" : "lg:hidden"}`}
    >
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2.5 px-4 font-semibold">
        <Icon name="filter" />
        {t("board.filters")}
        {chosen > 0 ? (
          <span className="rounded-full bg-brand px-2.5 text-sm text-on-brand tabular-nums">{chosen}</span>
        ) : null}
        <Icon name="chevron" size={18} className="ms-auto text-muted group-open/sheet:rotate-180" />
      </summary>
      <form method="get" action={path(to)} className="grid border-t border-line">
        <KeptFilter filter={kept} />
        {facetsOf(page, state).map((facet) => (
          <FacetFields key={facet.name} facet={facet} open={facet.name !== "neighbourhoods"} />
        ))}
        <div className="sticky bottom-[calc(4.25rem+env(safe-area-inset-bottom))] rounded-b-card border-t border-line bg-surface p-3 md:bottom-0">
          <button type="submit" className="button button-primary w-full">
            {t("board.applyFilters")}
          </button>
        </div>
      </form>
    </details>
  );
}

function FacetFields({ facet, open }: { facet: Facet; open: boolean }) {
  const chosen = facet.values.filter((value) => value.chosen);
  return (
    <details
      open={open || chosen.length > 0}
      className="group/facet border-b border-line last-of-type:border-0"
    >
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2 px-4 font-semibold">
        {facet.label}
        <Icon name="chevron" size={18} className="ms-auto text-muted group-open/facet:rotate-180" />
      </summary>
      <fieldset className="grid px-4 pb-3">
        <legend className="sr-only">{facet.label}</legend>
        {facet.values.map((value) => (
          <label key={value.value} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              name={facet.param}
              value={value.value}
              defaultChecked={value.chosen}
              className="size-6 accent-brand-text"
            />
            {value.stage === undefined ? null : <Ring stage={value.stage} size={20} />}
            <span className="flex-1">{value.label}</span>
            <span className="text-sm tabular-nums text-muted">{value.shownCount}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
