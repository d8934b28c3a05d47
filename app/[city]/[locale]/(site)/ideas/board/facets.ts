import { formatNumber } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { type BoardFilter, without } from "@/lib/ideas/board/filter";
import type { BoardState } from "@/lib/ideas/board/read";
import { ideaStatuses, ringStage } from "@/lib/ideas/status";
import { statusLabel } from "@/lib/ideas/status-words";
import type { Page } from "@/lib/request/page";
import type { RingStage } from "@/lib/ui/ring";

export type FacetName = "topics" | "neighbourhoods" | "statuses";

export type FacetValue = {
  value: string;
  label: string;
  count: number;
  shownCount: string;
  chosen: boolean;
  stage?: RingStage;
};

export type Facet = { name: FacetName; param: string; label: string; values: FacetValue[] };

/** The three ways to narrow the board, each value with how many ideas it would show. */
export function facetsOf(page: Page, state: Pick<BoardState, "taxonomy" | "filter" | "counts">): Facet[] {
  const { t, locale, city } = page;
  const { taxonomy, filter, counts } = state;
  const named = (list: typeof taxonomy.neighbourhoods | typeof taxonomy.topics, rest: string) => [
    ...list.map(({ slug, name }) => ({ value: slug, label: localize(name, locale, city.defaultLocale) })),
    { value: without, label: rest },
  ];
  const statuses = ideaStatuses.map((status) => ({
    value: status,
    label: statusLabel(status, { t, words: taxonomy.statuses, cityLocale: city.defaultLocale }),
    stage: ringStage(status),
  }));
  const facet = (
    name: FacetName,
    param: string,
    label: string,
    values: Omit<FacetValue, "count" | "shownCount" | "chosen">[],
  ) => ({
    name,
    param,
    label,
    values: values.flatMap((value) => counted(value, filter[name], counts[name].get(value.value) ?? 0)),
  });
  const counted = (
    value: Omit<FacetValue, "count" | "shownCount" | "chosen">,
    chosen: string[],
    count: number,
  ) => {
    const isChosen = chosen.includes(value.value);
    if (count === 0 && !isChosen) return [];
    return [{ ...value, count, chosen: isChosen, shownCount: formatNumber(count, locale) }];
  };
  return [
    facet("statuses", "status", t("board.status"), statuses),
    facet("topics", "topic", t("board.topic"), named(taxonomy.topics, t("board.noTopic"))),
    facet(
      "neighbourhoods",
      "area",
      t("board.neighbourhood"),
      named(taxonomy.neighbourhoods, t("board.noNeighbourhood")),
    ),
  ].filter(({ values }) => values.length > 0);
}

/** The state without a kind of filter, or with one value of it more or less. */
export function withToggled(filter: BoardFilter, name: FacetName, value: string): BoardFilter {
  const values: string[] = filter[name];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filter, [name]: next };
}
