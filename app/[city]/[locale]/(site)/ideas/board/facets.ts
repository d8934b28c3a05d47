import { fieldName } from "@/lib/activities/questions/field-names";
import { formatNumber } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { type BoardFilter, without } from "@/lib/ideas/board/filter";
import type { BoardState } from "@/lib/ideas/board/read";
import { ideaStatuses, ringStage } from "@/lib/ideas/status";
import { statusLabel } from "@/lib/ideas/status-words";
import type { Page } from "@/lib/request/page";
import type { RingStage } from "@/lib/ui/ring";

/** Of what the board asks the question's id. */
export type FacetName = "topics" | "neighbourhoods" | "statuses" | { field: string };

export type FacetValue = {
  value: string;
  label: string;
  /** Of what the board asks not counted. */
  shownCount: string;
  chosen: boolean;
  stage?: RingStage;
};

export type Facet = { name: FacetName; param: string; label: string; values: FacetValue[] };

export type Narrowed = Pick<BoardState, "taxonomy" | "filter" | "counts"> &
  Partial<Pick<BoardState, "asked">>;

/** The ways to narrow the board: three with how many ideas each value would show, and what it asks besides. */
export function facetsOf(page: Page, state: Narrowed): Facet[] {
  return [...countedFacets(page, state), ...askedFacets(page, state)];
}

function askedFacets({ locale, city }: Page, { filter, asked = [] }: Narrowed): Facet[] {
  const say = (text: Parameters<typeof localize>[0]) => localize(text, locale, city.defaultLocale);
  return asked.map(({ id, title, choices }) => {
    const chosen = filter.fields[id] ?? [];
    const values = choices.filter((choice) => !choice.archived || chosen.includes(choice.id));
    return {
      name: { field: id },
      param: fieldName(id),
      label: say(title),
      values: values.map((choice) => ({
        value: choice.id,
        label: say(choice.label),
        shownCount: "",
        chosen: chosen.includes(choice.id),
      })),
    };
  });
}

function countedFacets(page: Page, state: Narrowed): Facet[] {
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
    name: "topics" | "neighbourhoods" | "statuses",
    param: string,
    label: string,
    values: Omit<FacetValue, "shownCount" | "chosen">[],
  ) => ({
    name,
    param,
    label,
    values: values.flatMap((value) => counted(value, filter[name], counts[name].get(value.value) ?? 0)),
  });
  const counted = (value: Omit<FacetValue, "shownCount" | "chosen">, chosen: string[], count: number) => {
    const isChosen = chosen.includes(value.value);
    if (count === 0 && !isChosen) return [];
    return [{ ...value, chosen: isChosen, shownCount: formatNumber(count, locale) }];
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
  const values: string[] = typeof name === "string" ? filter[name] : (filter.fields[name.field] ?? []);
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return typeof name === "string"
    ? { ...filter, [name]: next }
    : { ...filter, fields: { ...filter.fields, [name.field]: next } };
}
