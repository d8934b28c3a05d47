import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { zone } from "@/lib/insight/counted/conditions";
import { type ContributionKind, contributionKinds } from "@/lib/insight/kinds";
import { bucketsOf, type Days, type Period } from "@/lib/insight/period";
import type { Scope } from "@/lib/insight/scope";
import { type ContributionLine, readContributions, sumOf } from "./contributions";
import { active, hoursOf } from "./roll-ups";

export type Counts = Record<ContributionKind, number>;

export type Engagement = {
  buckets: (Days & { active: number; contributions: number })[];
  before: (Days & { active: number; contributions: number })[];
  counts: Counts;
  countsBefore: Counts;
  /** People who contributed something that stands, each once, as far as it is known who did. */
  active: number;
  activeBefore: number;
  /** Inhabitants as far as neighbourhoods say; 0 where none does. */
  population: number;
  /** Supports that came with ideas of these days; asked where nobody with an account did anything in them, and 0 elsewhere. */
  broughtSupports: number;
};

/** `contributions` are those of the period, where they are read already. */
export async function readEngagement(
  db: CityDb,
  period: Period,
  scope: Scope | null = null,
  contributions?: readonly ContributionLine[],
): Promise<Engagement> {
  const { before, unit } = period;
  const [population] = await db.execute<{ sum: number }>(
    sql`select coalesce(sum(population), 0)::int as sum from neighbourhoods where archived_at is null`,
  );
  const [buckets, bucketsBefore] = [bucketsOf(period, unit), bucketsOf(before, unit)];
  const [now, then, ...parts] = await countEach(db, [period, before, ...buckets, ...bucketsBefore], scope);
  const counts = countsOf(contributions ?? (await readContributions(db, period, scope)));
  const isBrought = (now?.active ?? 0) === 0 && counts.idea > 0 && !scope;
  return {
    buckets: parts.slice(0, buckets.length),
    before: parts.slice(buckets.length),
    counts,
    countsBefore: countsOf(await readContributions(db, before, scope)),
    active: now?.active ?? 0,
    activeBefore: then?.active ?? 0,
    population: population?.sum ?? 0,
    broughtSupports: isBrought ? await countBrought(db, period) : 0,
  };
}

/** They have neither day nor person, so no figure has them: of the ideas that were published in these days. */
async function countBrought(db: CityDb, { from, to }: Days): Promise<number> {
  const start = (day: SQL) => sql`extract(epoch from (${day})::timestamp at time zone ${zone})::bigint`;
  const [brought] = await db.execute<{ sum: number }>(sql`
    select coalesce(sum(external_support_count), 0)::int as sum from ideas
    where visibility = 'public' and published_second >= ${start(sql`${from}::date`)}
      and published_second < ${start(sql`${to}::date + 1`)}`);
  return brought?.sum ?? 0;
}

function countsOf(contributions: readonly ContributionLine[]): Counts {
  return Object.fromEntries(contributionKinds.map((kind) => [kind, sumOf(contributions, kind)])) as Counts;
}

/** All at once: planning such a question takes longer than answering it. */
async function countEach(db: CityDb, ranges: Days[], scope: Scope | null): Promise<Engagement["buckets"]> {
  const asked = JSON.stringify(ranges.map(({ from, to }, place) => ({ place, from, to })));
  const rows = await db.execute<{ active: number; contributions: number }>(sql`
    select ${active(sql`r."from"`, sql`r."to"`, scope)} as active, (select coalesce(sum(h.count), 0)::int
      from ${hoursOf(scope)} h where h.day >= r."from" and h.day <= r."to") as contributions
    from jsonb_to_recordset(${asked}::text::jsonb) as r (place int, "from" date, "to" date) order by r.place`);
  return ranges.map(({ from, to }, index) => ({
    ...{ from, to },
    active: rows[index]?.active ?? 0,
    contributions: rows[index]?.contributions ?? 0,
  }));
}
