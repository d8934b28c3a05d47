import type { Page } from "@/lib/request/page";
import { Icon } from "@/lib/ui/icon";
import { FacetFields } from "./facet-fields";
import { facetsOf, type Narrowed } from "./facets";
import { KeptFilter } from "./kept-filter";

type Props = {
  page: Page;
  state: Narrowed;
  to: string;
  /** Lies open where there is room. */
  openOnDesk?: boolean;
};

/**
 * Several filters are ticked at once and sent together. On a phone one button opens them; on a desk they lie open
 * beside the list where the browser can (`.sheet-open` in fields.css), and behind the same button elsewhere.
 */
export function FilterSheet({ page, state, to, openOnDesk }: Props) {
  const { t, path } = page;
  const { filter } = state;
  const said = Object.values(filter.fields).flat().length;
  const chosen = filter.topics.length + filter.neighbourhoods.length + filter.statuses.length + said;
  const kept = { ...filter, topics: [], neighbourhoods: [], statuses: [], fields: {} };
  return (
    <details
      data-sheet
      className={`group/sheet rounded-card border border-line bg-surface shadow-card ${openOnDesk ? "sheet-open" : ""}`}
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
          <FacetFields
            key={facet.param}
            facet={facet}
            open={facet.name !== "neighbourhoods" || facet.values.some(({ chosen }) => chosen)}
          />
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
