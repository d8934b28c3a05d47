import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { isOnIdea, isTakingPart } from "@/lib/insight/kinds";
import { addDays, type Days, lengthOf } from "@/lib/insight/period";
import type { Scope } from "@/lib/insight/scope";
import { type ContributionLine, sumOf } from "./contributions";
import { contributionsIn, hoursOf } from "./roll-ups";

export type TopicFigure = {
  /** Null: ideas without a topic. */
  id: string | null;
  count: number;
  /** What as many days usually came to, over the four periods before. */
  usual: number;
  ideas: number;
  for: number;
  against: number;
};

/** Topics by what they have more than usually: what is hot is what rises against itself, not what is big. */
export async function readTopics(
  db: CityDb,
  days: Days,
  contributions: readonly ContributionLine[],
  scope: Scope | null = null,
): Promise<TopicFigure[]> {
  const earlier = { from: addDays(days.from, -4 * lengthOf(days)), to: addDays(days.from, -1) };
  const before = await db.execute<{ id: string | null; count: number }>(sql`
    select topic_id as id, sum(count)::int as count from ${contributionsIn(earlier, scope)} c
    where ${isOnIdea} group by topic_id`);
  const now = Map.groupBy(onIdeas(contributions), ({ topicId }) => topicId);
  const ids = new Set([...now.keys(), ...before.map(({ id }) => id)]);
  const rows = [...ids].map((id) => {
    const own = now.get(id) ?? [];
    return {
      ...{ id, count: sumOf(own), ideas: sumOf(own, "idea") },
      ...{ for: sumOf(own, "for"), against: sumOf(own, "against") },
      usual: (before.find((row) => row.id === id)?.count ?? 0) / 4,
    };
  });
  return rows.sort((left, right) => rise(right) - rise(left));
}

function onIdeas(contributions: readonly ContributionLine[]): ContributionLine[] {
  return contributions.filter(({ kind }) => !isTakingPart(kind));
}

/** How many times its own usual a topic has; a few more of nearly nothing are no rise. */
export function rise({ count, usual }: Pick<TopicFigure, "count" | "usual">): number {
  return (count + damping) / (usual + damping);
}

const damping = 5;

export type NeighbourhoodFigure = { id: string | null; count: number; ideas: number };

export function neighbourhoodFigures(contributions: readonly ContributionLine[]): NeighbourhoodFigure[] {
  const byId = Map.groupBy(onIdeas(contributions), ({ neighbourhoodId }) => neighbourhoodId);
  return [...byId].map(([id, own]) => ({ id, count: sumOf(own), ideas: sumOf(own, "idea") }));
}

export type HourFigure = { weekday: number; hour: number; count: number };

/** By weekday (1 is Monday) and hour of the city's clock, of what is known by the hour. */
export async function readHours(
  db: CityDb,
  { from, to }: Days,
  scope: Scope | null = null,
): Promise<HourFigure[]> {
  const rows = await db.execute<HourFigure>(sql`
    select extract(isodow from day)::int as weekday, hour::int as hour, sum(count)::int as count
    from ${hoursOf(scope)} h where day between ${from} and ${to} and hour >= 0 group by 1, 2`);
  return [...rows];
}
