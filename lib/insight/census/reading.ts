import { desc, eq, isNull, lte, sql } from "drizzle-orm";
import { censusFigures, groupQuarters } from "@/db/schema/census";
import type { CityDb } from "@/db/with-city";
import { loadQuestions, type Question } from "@/lib/people/about/questions";
import { lastingOrder, type Published, saidNothing } from "./publish";

/** Inhabitants by choice, with where that comes from. */
export type Census = { source: string; year: number; counts: Record<string, number> };

/** Who took part in a quarter by one question, beside the census where the city has one. */
export type GroupTable = { question: Question; start: string; published: Published; census: Census | null };

/** The tables of the last quarter that was over on a day, as they were made then. */
export async function readGroups(db: CityDb, day: string): Promise<GroupTable[]> {
  const [last] = await db
    .select({ start: groupQuarters.start })
    .from(groupQuarters)
    .where(lte(sql`(${groupQuarters.start} + interval '3 months')::date`, sql`(${day}::date + 1)`))
    .orderBy(desc(groupQuarters.start))
    .limit(1);
  if (!last) return [];
  const tables = await db.select().from(groupQuarters).where(eq(groupQuarters.start, last.start));
  const census = await readCensus(db);
  return (await loadQuestions(db)).flatMap((question) => {
    const table = tables.find(({ field }) => field === question.field);
    if (!table) return [];
    const { start, people, shown, together } = table;
    return [
      { question, start, published: { people, shown, together }, census: census[question.field] ?? null },
    ];
  });
}

/** The figures in force, by question. */
export async function readCensus(db: CityDb): Promise<Record<string, Census>> {
  const rows = await db
    .select({
      field: censusFigures.field,
      source: censusFigures.source,
      year: censusFigures.year,
      counts: censusFigures.counts,
    })
    .from(censusFigures)
    .where(isNull(censusFigures.endedAt));
  return Object.fromEntries(rows.map(({ field, ...census }) => [field, census]));
}

export type GroupLine = {
  value: string;
  /** Null where it is told with others only. */
  people: number | null;
  /** Of those who said, from 0 to 1. */
  share: number | null;
  censusShare: number | null;
  /** Points: below nothing, fewer take part than live here. */
  gap: number | null;
};

/** A line a choice that there was then, those who said nothing last. Shares are of the people who are shown and said something. */
export function groupLines({ question, published, census }: Omit<GroupTable, "start">): GroupLine[] {
  const { shown, together } = published;
  const values = question.choices
    .map(({ value }) => value)
    .filter((value) => shown[value] !== undefined || together.includes(value));
  const known = values.filter((value) => shown[value] !== undefined);
  const said = known.reduce((sum, value) => sum + (shown[value] ?? 0), 0);
  const inhabitants = values.reduce((sum, value) => sum + (census?.counts[value] ?? 0), 0);
  const lines = values.map((value) => {
    const people = shown[value] ?? null;
    const share = people === null || said === 0 ? null : people / said;
    const lives = census && inhabitants > 0 ? census.counts[value] : undefined;
    const censusShare = lives === undefined ? null : lives / inhabitants;
    const gap = share === null || censusShare === null ? null : (share - censusShare) * 100;
    return { value, people, share, censusShare, gap };
  });
  const silent = { share: null, censusShare: null, gap: null };
  return [...lines, { value: saidNothing, people: shown[saidNothing] ?? null, ...silent }];
}

/**
 * Whether a choice that is told with others has fewer than five people for certain. Only lines before the first one
 * with a number of its own can have been added to protect others; anybody can see that.
 */
export function surelyFew({ question, published }: Omit<GroupTable, "start">, value: string): boolean {
  if (!published.together.includes(value)) return false;
  const values = lastingOrder(question);
  return values.slice(0, values.indexOf(value)).some((before) => published.shown[before] !== undefined);
}

/** How many people are told in one number with those who said nothing. */
export function togetherCount({ people, shown }: Published): number {
  return people - Object.values(shown).reduce((sum, count) => sum + count, 0);
}
