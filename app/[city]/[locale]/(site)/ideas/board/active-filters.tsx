import { formatNumber } from "@/lib/i18n/format";
import { filterQuery, isFiltered } from "@/lib/ideas/board/filter";
import type { Page } from "@/lib/request/page";
import { Icon } from "@/lib/ui/icon";
import { facetsOf, type Narrowed, withToggled } from "./facets";

type Props = { page: Page; state: Narrowed; to: string };

/** How many there are, and what was chosen: each a link that lets it go. */
export function ActiveFilters({ page, state, to }: Props) {
  const { t, path, locale } = page;
  const { filter, counts } = state;
  const at = (next: typeof filter) => path(to) + filterQuery(next);
  const chips = facetsOf(page, state).flatMap(({ name, values }) =>
    values
      .filter(({ chosen }) => chosen)
      .map(({ value, label }) => ({ label, href: at(withToggled(filter, name, value)) })),
  );
  if (filter.query) {
    chips.unshift({
      label: t("board.quoted", { query: filter.query }),
      href: at({ ...filter, query: "", sort: "trending" }),
    });
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p role="status" className="me-2 font-bold">
        {t("board.results", { count: counts.total, number: formatNumber(counts.total, locale) })}
      </p>
      {chips.map(({ label, href }) => (
        <a
          key={href}
          href={href}
          aria-label={t("board.removeFilter", { filter: label })}
          className="inline-flex min-h-11 max-w-full items-center gap-1.5 rounded-full border border-brand-line bg-brand-soft ps-4 pe-3 text-sm font-semibold text-ink hover:border-brand-edge"
        >
          <span className="truncate">{label}</span>
          <Icon name="close" size={16} />
        </a>
      ))}
      {isFiltered(filter) && chips.length > 1 ? (
        <a
          href={at({
            ...filter,
            query: "",
            sort: filter.sort === "relevance" ? "trending" : filter.sort,
            topics: [],
            neighbourhoods: [],
            statuses: [],
            fields: {},
          })}
          className="link inline-flex min-h-11 items-center px-2 text-sm"
        >
          {t("board.clearFilters")}
        </a>
      ) : null}
    </div>
  );
}
