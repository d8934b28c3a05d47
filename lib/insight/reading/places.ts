import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { isOnIdea } from "@/lib/insight/kinds";
import { addDays, type Days, lengthOf } from "@/lib/insight/period";
import type { Scope } from "@/lib/insight/scope";
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
export async function readTopics(db: CityDb, days: Days, scope: Scope | null = null): Promise<TopicFigure[]> {
  const earlier = { from: addDays(days.from, -4 * lengthOf(days)), to: addDays(days.from, -1) };
  const now = await db.execute<Omit<TopicFigure, "usual">>(sql`
    select topic_id as id, sum(count)::int as count,
      coalesce(sum(count) filter (where kind = 'idea'), 0)::int as ideas,
      coalesce(sum(count) filter (where kind = 'for'), 0)::int as for,
      coalesce(sum(count) filter (where kind = 'against'), 0)::int as against
    from ${contributionsIn(days, scope)} c where ${isOnIdea} group by topic_id`);
  const before = await db.execute<{ id: string | null; count: number }>(sql`
    select topic_id as id, sum(count)::int as count from ${contributionsIn(earlier, scope)} c
    where ${isOnIdea} group by topic_id`);
  const none = { count: 0, ideas: 0, for: 0, against: 0 };
  const rows = [...new Set([...now, ...before].map(({ id }) => id))].map((id) => ({
    ...{ id, ...none },
    ...now.find((row) => row.id === id),
    usual: (before.find((row) => row.id === id)?.count ?? 0) / 4,
  }));
  return rows.sort((left, right) => rise(right) - rise(left));
}

/** How many times its own usual a topic has; a few more of nearly nothing are no rise. */
export function rise({ count, usual }: Pick<TopicFigure, "count" | "usual">): number {
  return (count + damping) / (usual + damping);
}

const damping = 5;

export type NeighbourhoodFigure = { id: string | null; count: number; ideas: number };

export async function readNeighbourhoods(
  db: CityDb,
  days: Days,
  scope: Scope | null = null,
): Promise<NeighbourhoodFigure[]> {
  const rows = await db.execute<NeighbourhoodFigure>(sql`
    select neighbourhood_id as id, sum(count)::int as count,
      coalesce(sum(count) filter (where kind = 'idea'), 0)::int as ideas
    from ${contributionsIn(days, scope)} c where ${isOnIdea} group by neighbourhood_id`);
  return [...rows];
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
