import { filterQuery } from "@/lib/ideas/board/filter";
import type { BoardState } from "@/lib/ideas/board/read";
import type { Page } from "@/lib/request/page";
import { Disclosure } from "@/lib/ui/disclosure";
import { Icon } from "@/lib/ui/icon";
import { Ring } from "@/lib/ui/ring";
import { type Facet, type FacetValue, facetsOf, withToggled } from "./facets";

type Props = { page: Page; state: Pick<BoardState, "taxonomy" | "filter" | "counts">; to: string };

const shown = 8;

/** On wide screens: every value is a link that takes it in or lets it go. */
export function FilterColumn({ page, state, to }: Props) {
  const href = (facet: Facet, value: FacetValue) =>
    page.path(to) + filterQuery(withToggled(state.filter, facet.name, value.value));
  return (
    <nav aria-label={page.t("board.filters")} className="grid grid-cols-1 gap-6 max-lg:hidden">
      {facetsOf(page, state).map((facet) => {
        const rest = facet.values.slice(shown);
        return (
          <section
            key={facet.name}
            aria-labelledby={`facet-${facet.name}`}
            className="grid grid-cols-1 gap-1"
          >
            <h2 id={`facet-${facet.name}`} className="px-2 text-sm font-bold tracking-wide text-muted">
              {facet.label}
            </h2>
            <Values values={facet.values.slice(0, shown)} href={(value) => href(facet, value)} />
            {rest.length > 0 ? (
              <div className="px-2">
                <Disclosure
                  open={rest.some(({ chosen }) => chosen)}
                  summary={page.t("board.moreValues", { count: rest.length })}
                >
                  <Values values={rest} href={(value) => href(facet, value)} />
                </Disclosure>
              </div>
            ) : null}
          </section>
        );
      })}
    </nav>
  );
}

function Values({ values, href }: { values: FacetValue[]; href: (value: FacetValue) => string }) {
  return (
    <ul>
      {values.map((value) => (
        <li key={value.value}>
          <a
            href={href(value)}
            aria-current={value.chosen ? "true" : undefined}
            className="flex min-h-11 items-center gap-2.5 rounded-control px-2 py-1 text-sm text-ink hover:bg-sunken aria-[current]:bg-brand-soft aria-[current]:font-bold aria-[current]:text-brand-text"
          >
            {value.stage === undefined ? null : <Ring stage={value.stage} size={20} />}
            <span className="min-w-0 flex-1 break-words">{value.label}</span>
            {value.chosen ? <Icon name="check" size={18} /> : null}
            <span className="tabular-nums text-muted">{value.shownCount}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
