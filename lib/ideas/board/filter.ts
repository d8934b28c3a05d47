import { fieldName } from "@/lib/activities/questions/field-names";
import type { Line } from "@/lib/activities/questions/question";
import type { Taxonomy } from "@/lib/cities/taxonomy";
import { type IdeaStatus, isIdeaStatus } from "@/lib/ideas/status";
import { readSeed } from "./seed";

export const boardSorts = ["trending", "newest", "supported", "discussed", "random"] as const;
export type BoardSort = (typeof boardSorts)[number] | "relevance";

/** In an address: ideas that have no topic, or no neighbourhood. */
export const without = "-";

/** One state of the board, as its address says it. */
export type BoardFilter = {
  sort: BoardSort;
  topics: string[];
  neighbourhoods: string[];
  statuses: IdeaStatus[];
  /** Choices of what the board asks besides, by the question's id; any of them will do. */
  fields: Record<string, string[]>;
  query: string;
  /** Where the random order begins; null in every other order. */
  seed: number | null;
};

export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads an address. What it cannot mean here (an unknown topic, a broken number) is left out, never an error. */
export function readFilter(
  params: SearchParams,
  taxonomy: Taxonomy,
  asked: readonly Line[] = [],
): BoardFilter {
  const query = one(params.q)
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 200);
  const sort = readSort(one(params.sort), query);
  const known = (list: { slug: string }[]) => new Set([...list.map(({ slug }) => slug), without]);
  const [topics, neighbourhoods] = [known(taxonomy.topics), known(taxonomy.neighbourhoods)];
  return {
    sort,
    query,
    topics: many(params.topic).filter((slug) => topics.has(slug)),
    neighbourhoods: many(params.area).filter((slug) => neighbourhoods.has(slug)),
    statuses: many(params.status).filter(isIdeaStatus),
    fields: Object.fromEntries(
      filterable(asked).flatMap(({ id, choices }) => {
        const known = new Set(choices.map((choice) => choice.id));
        const chosen = many(params[fieldName(id)]).filter((choice) => known.has(choice));
        return chosen.length > 0 ? [[id, chosen]] : [];
      }),
    ),
    seed: sort === "random" ? readSeed(one(params.seed)) : null,
  };
}

/** The address of a state of the board, always the same for the same state. */
export function filterQuery(filter: BoardFilter, extra: Record<string, string> = {}): string {
  const params = new URLSearchParams();
  if (filter.query) params.set("q", filter.query);
  if (filter.sort !== usualSort(filter.query)) params.set("sort", filter.sort);
  for (const slug of filter.topics) params.append("topic", slug);
  for (const slug of filter.neighbourhoods) params.append("area", slug);
  for (const status of filter.statuses) params.append("status", status);
  for (const [question, choices] of Object.entries(filter.fields))
    for (const choice of choices) params.append(fieldName(question), choice);
  if (filter.seed !== null) params.set("seed", String(filter.seed));
  for (const [name, value] of Object.entries(extra)) params.set(name, value);
  const text = params.toString();
  return text ? `?${text}` : "";
}

export function isFiltered({ query, topics, neighbourhoods, statuses, fields }: BoardFilter): boolean {
  const chosen = topics.length + neighbourhoods.length + statuses.length + Object.keys(fields).length;
  return query !== "" || chosen > 0;
}

/** What a board can be narrowed by: what was chosen among few things, and everybody reads. */
export function filterable<Asked extends Line>(lines: readonly Asked[]): Asked[] {
  return lines.filter(
    ({ kind, audience }) => (kind === "single" || kind === "multiple") && audience === "everybody",
  );
}

/** Whether an address narrows a board by what it asks; only then that has to be known before anything else. */
export function narrowsByFields(params: SearchParams): boolean {
  return Object.keys(params).some((name) => name.startsWith(fieldName("")));
}

function usualSort(query: string): BoardSort {
  return query ? "relevance" : "trending";
}

function readSort(text: string, query: string): BoardSort {
  if (text === "relevance" && query) return "relevance";
  return boardSorts.find((sort) => sort === text) ?? usualSort(query);
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** Repeated parameters and comma lists mean the same; a value counts once, and only so many are looked at. */
function many(value: string | string[] | undefined): string[] {
  const parts = [value ?? []].flat().flatMap((part) => part.split(","));
  return [...new Set(parts.filter(Boolean))].slice(0, 200);
}
