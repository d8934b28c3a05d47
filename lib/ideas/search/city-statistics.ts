import { and, eq, lt, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import { ideaTerms, searchStatistics } from "@/db/schema/search";
import type { CityDb } from "@/db/with-city";
import { ringSize } from "@/lib/ideas/board/seed";
import { featuresOf } from "./features";
import {
  type Counts,
  countFeatures,
  packCounts,
  type Statistics,
  statisticsOf,
  unpackCounts,
} from "./statistics";

/** A larger city is known by about as many of its ideas: those whose place on the ring of the fair order comes first. */
const SAMPLE = 1_500;
/** How common features are, and among how many ideas. */
export type Known = { statistics: Statistics; ideas: number };

type Kept = Known & { refreshedAt: string };
const kept = new Map<string, Kept>();
const KEPT_CITIES = 40;

/** How common words are in this city. Counted where that is missing or out of date; kept between questions. */
export async function cityStatistics(db: CityDb, cityId: string): Promise<Known> {
  const row = await currentRow(db);
  if (!row || (row.isStale && (await mayRefresh(db)))) return remember(cityId, await refresh(db));
  const known = kept.get(cityId);
  if (known?.refreshedAt === row.refreshedAt) return known;
  const [stored] = await db
    .select({ counts: searchStatistics.counts, counted: searchStatistics.counted })
    .from(searchStatistics);
  if (!stored) return remember(cityId, await refresh(db));
  const statistics = statisticsOf(unpackCounts(stored.counted, stored.counts));
  return remember(cityId, { statistics, ideas: row.ideas, refreshedAt: row.refreshedAt });
}

type Row = { ideas: number; refreshedAt: string; isStale: boolean };

/** Stale is a count of yesterday, and one that a city of few ideas has outgrown by a quarter. */
async function currentRow(db: CityDb): Promise<Row | undefined> {
  const [row] = await db
    .select({
      ideas: searchStatistics.ideas,
      refreshedAt: sql<string>`${searchStatistics.refreshedAt}::text`,
      isStale: sql<boolean>`${searchStatistics.refreshedAt} < now() - interval '1 day'
        or (${searchStatistics.ideas} < ${SAMPLE} and exists (
          select from ${ideaTerms} offset ${searchStatistics.ideas} * 5 / 4 + 20))`,
    })
    .from(searchStatistics);
  return row;
}

/** One transaction counts at a time; the others make do with what there is. */
async function mayRefresh(db: CityDb): Promise<boolean> {
  const [row] = await db.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended('search statistics ' || current_setting('app.city_id'), 0)) as mine`,
  );
  return row?.mine ?? false;
}

/** Counts now, as after an import that changed what the city's ideas are about. */
export async function refresh(db: CityDb): Promise<Kept> {
  const isPublic = eq(ideas.visibility, "public");
  const [total] = await db.select({ ideas: sql<number>`count(*)::int` }).from(ideas).where(isPublic);
  const all = total?.ideas ?? 0;
  const share = all > SAMPLE ? SAMPLE / all : 1;
  const sample = await db
    .select({ title: ideas.title, text: ideas.text, address: ideas.address })
    .from(activities)
    .innerJoin(ideas, eq(ideas.activityId, activities.id))
    .where(and(isPublic, lt(ideas.shuffle, Math.ceil(ringSize * share))))
    .limit(2 * SAMPLE);
  const counts = countFeatures(
    sample.map((idea) => featuresOf(`${idea.title}\n${idea.text}\n${idea.address}`)),
  );
  return store(db, counts, all);
}

async function store(db: CityDb, counts: Counts, all: number): Promise<Kept> {
  const values = { ideas: all, counted: counts.ideas, counts: packCounts(counts), refreshedAt: sql`now()` };
  const [row] = await db
    .insert(searchStatistics)
    .values(values)
    .onConflictDoUpdate({ target: searchStatistics.cityId, set: values })
    .returning({ refreshedAt: sql<string>`${searchStatistics.refreshedAt}::text` });
  return { statistics: statisticsOf(counts), ideas: all, refreshedAt: row?.refreshedAt ?? "" };
}

function remember(cityId: string, known: Kept): Kept {
  kept.delete(cityId);
  kept.set(cityId, known);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_CITIES) break;
    kept.delete(oldest);
  }
  return known;
}
