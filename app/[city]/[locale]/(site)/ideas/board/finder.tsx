import type { BoardState } from "@/lib/ideas/board/read";
import type { Page } from "@/lib/request/page";
import type { Drawn } from "@/lib/ui/still/draw";
import { drawOnce } from "@/lib/ui/still/drawings";
import { ActiveFilters } from "./active-filters";
import { FilterSheet } from "./filter-sheet";
import { Orders } from "./orders";
import { SearchBox } from "./search-box";

type Finding = { page: Page; state: Pick<BoardState, "taxonomy" | "filter" | "counts">; to: string };

/** The search and the filters, drawn. */
export function drawFinder(finding: Finding, { openOnDesk = false } = {}): Drawn {
  return drawOnce("finder", [...givenOf(finding), openOnDesk], () => (
    <>
      <SearchBox page={finding.page} filter={finding.state.filter} to={finding.to} />
      <FilterSheet {...finding} openOnDesk={openOnDesk} />
    </>
  ));
}

/** The orders where there is a choice of them, how many were found and what was chosen, drawn. */
export function drawFound(finding: Finding, { ordered = false } = {}): Drawn {
  return drawOnce("found", [...givenOf(finding), ordered], () => (
    <>
      {ordered ? <Orders page={finding.page} filter={finding.state.filter} to={finding.to} /> : null}
      <ActiveFilters {...finding} />
    </>
  ));
}

function givenOf({ page: { city, locale }, state: { taxonomy, filter, counts }, to }: Finding): unknown[] {
  const { topics, neighbourhoods, statuses } = counts;
  const counted = [counts.total, ...[topics, neighbourhoods, statuses].map((each) => [...each])];
  return [city, locale, taxonomy, filter, counted, to];
}
