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
  query: string;
  /** Where the random order begins; null in every other order. */
  seed: number | null;
};

export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads an address. What it cannot mean here (an unknown topic, a broken number) is left out, never an error. */
export function readFilter(params: SearchParams, taxonomy: Taxonomy): BoardFilter {
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
  if (filter.seed !== null) params.set("seed", String(filter.seed));
  for (const [name, value] of Object.entries(extra)) params.set(name, value);
  const text = params.toString();
  return text ? `?${text}` : "";
}

export function isFiltered({ query, topics, neighbourhoods, statuses }: BoardFilter): boolean {
  return query !== "" || topics.length + neighbourhoods.length + statuses.length > 0;
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
