import type { Taxonomy } from "@/lib/cities/taxonomy";
import { without } from "@/lib/ideas/board/filter";

/** The ideas of the board that a figure counts; null: those without a topic. */
export function topicPath({ topics }: Taxonomy, id: string | null, sort = "newest"): string {
  const slug = topics.find((topic) => topic.id === id)?.slug ?? without;
  return `/ideas?${new URLSearchParams({ topic: slug, sort })}`;
}

export function areaPath({ neighbourhoods }: Taxonomy, id: string | null): string {
  const slug = neighbourhoods.find((one) => one.id === id)?.slug ?? without;
  return `/ideas?${new URLSearchParams({ area: slug, sort: "newest" })}`;
}
