import { eq, sql } from "drizzle-orm";
import { ideas, ideaTallies } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import type { Taxonomy } from "@/lib/cities/taxonomy";
import { asIdeaStatus } from "@/lib/ideas/status";
import { type BoardFilter, without } from "./filter";
import { type BoardScope, openWhere } from "./where";

/** How many ideas the board shows, and how many each value would show beside what else is chosen. */
export type BoardCounts = {
  total: number;
  topics: Map<string, number>;
  neighbourhoods: Map<string, number>;
  statuses: Map<string, number>;
};

/**
 * Every combination of topic, neighbourhood and status with its number; all the counts of a state are sums over
 * those few, so they agree with each other and with the list. Where only some ideas are meant (found by words, by
 * what they say to the board, or on the map) they are counted, else the board's running tallies say it, however many ideas there are.
 */
export async function countIdeas(db: CityDb, scope: BoardScope): Promise<BoardCounts> {
  const { taxonomy, filter, found } = scope;
  if (found?.length === 0) return sumUp([], filter);
  const some = found || scope.placed || Object.keys(filter.fields).length > 0;
  const rows = await (some ? countOpen(db, scope) : readTallies(db, scope));
  const topic = slugs(taxonomy.topics);
  const neighbourhood = slugs(taxonomy.neighbourhoods);
  return sumUp(
    rows.map((row) => ({
      topics: topic(row.topicId),
      neighbourhoods: neighbourhood(row.neighbourhoodId),
      statuses: asIdeaStatus(row.status),
      count: row.count,
    })),
    filter,
  );
}

function countOpen(db: CityDb, scope: BoardScope) {
  return db
    .select({
      topicId: ideas.topicId,
      neighbourhoodId: ideas.neighbourhoodId,
      status: ideas.status,
      count: sql<number>`count(*)::int`,
    })
    .from(ideas)
    .where(openWhere(scope))
    .groupBy(ideas.topicId, ideas.neighbourhoodId, ideas.status);
}

function readTallies(db: CityDb, { activityId }: BoardScope) {
  return db
    .select({
      topicId: ideaTallies.topicId,
      neighbourhoodId: ideaTallies.neighbourhoodId,
      status: ideaTallies.status,
      count: sql<number>`sum(${ideaTallies.change})::int`,
    })
    .from(ideaTallies)
    .where(eq(ideaTallies.activityId, activityId))
    .groupBy(ideaTallies.topicId, ideaTallies.neighbourhoodId, ideaTallies.status);
}

type Combination = { topics: string; neighbourhoods: string; statuses: string; count: number };
const facets = ["topics", "neighbourhoods", "statuses"] as const;

function sumUp(combinations: Combination[], filter: BoardFilter): BoardCounts {
  const counts: BoardCounts = { total: 0, topics: new Map(), neighbourhoods: new Map(), statuses: new Map() };
  for (const combination of combinations) {
    const misses = facets.filter((facet) => !matches(filter[facet], combination[facet]));
    if (misses.length === 0) counts.total += combination.count;
    for (const facet of facets) {
      // A value's count ignores what is chosen of its own kind: those are alternatives.
      if (misses.some((missed) => missed !== facet)) continue;
      const value = combination[facet];
      counts[facet].set(value, (counts[facet].get(value) ?? 0) + combination.count);
    }
  }
  return counts;
}

function matches(chosen: string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

function slugs(known: Taxonomy["topics"] | Taxonomy["neighbourhoods"]): (id: string | null) => string {
  const byId = new Map(known.map(({ id, slug }) => [id, slug]));
  return (id) => (id && byId.get(id)) || without;
}
