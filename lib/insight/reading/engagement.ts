import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { bucketsOf, type Days, type Period } from "@/lib/insight/period";

export const contributionKinds = ["idea", "comment", "for", "against", "support"] as const;
export type ContributionKind = (typeof contributionKinds)[number];
export type Counts = Record<ContributionKind, number>;

export type Engagement = {
  buckets: (Days & { active: number; contributions: number })[];
  before: (Days & { active: number; contributions: number })[];
  counts: Counts;
  countsBefore: Counts;
  /** People who contributed something that stands, each once. */
  active: number;
  activeBefore: number;
  /** Inhabitants as far as neighbourhoods say; 0 where none does. */
  population: number;
};

export async function readEngagement(db: CityDb, period: Period): Promise<Engagement> {
  const { before, unit } = period;
  const [population] = await db.execute<{ sum: number }>(
    sql`select coalesce(sum(population), 0)::int as sum from neighbourhoods where archived_at is null`,
  );
  return {
    buckets: await inBuckets(db, bucketsOf(period, unit)),
    before: await inBuckets(db, bucketsOf(before, unit)),
    counts: await countKinds(db, period),
    countsBefore: await countKinds(db, before),
    active: await countActive(db, period),
    activeBefore: await countActive(db, before),
    population: population?.sum ?? 0,
  };
}

async function countKinds(db: CityDb, { from, to }: Days): Promise<Counts> {
  const rows = await db.execute<{ kind: ContributionKind; count: number }>(
    sql`select kind, sum(count)::int as count from contribution_days where day between ${from} and ${to} group by kind`,
  );
  const none: Counts = { idea: 0, comment: 0, for: 0, against: 0, support: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ kind, count }) => [kind, count])) };
}

async function countActive(db: CityDb, days: Days): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(distinct person_id)::int as count from (${activeIn(days)}) a`,
  );
  return row?.count ?? 0;
}

/** Whole months have a row for each person, only the days at the ends are looked at one by one. */
function activeIn({ from, to }: Days): SQL {
  const first = sql`(date_trunc('month', ${from}::date + interval '1 month' - interval '1 day'))::date`;
  const last = sql`(date_trunc('month', ${to}::date + interval '1 day') - interval '1 day')::date`;
  return sql`select person_id from active_people
      where span = 'month' and start >= ${first} and start <= ${last}
    union all select person_id from active_people
      where span = 'day' and start between ${from} and ${to} and not (start >= ${first} and start <= ${last})`;
}

async function inBuckets(db: CityDb, buckets: Days[]): Promise<Engagement["buckets"]> {
  const asked = JSON.stringify(buckets);
  const rows = await db.execute<{ active: number; contributions: number }>(sql`
    with buckets as (
      select b.*, row_number() over (order by "from") as place,
        b."from" = date_trunc('month', b."from")::date
          and b."to" = (date_trunc('month', b."from") + interval '1 month' - interval '1 day')::date as whole
      from jsonb_to_recordset(${asked}::text::jsonb) as b ("from" date, "to" date)
    )
    select (case when b.whole
        then (select count(*) from active_people a where a.span = 'month' and a.start = b."from")
        else (select count(distinct a.person_id) from active_people a
          where a.span = 'day' and a.start between b."from" and b."to") end)::int as active,
      coalesce((select sum(c.count) from contribution_days c where c.day between b."from" and b."to"), 0)::int
        as contributions
    from buckets b order by b.place`);
  return buckets.map((bucket, index) => ({
    ...bucket,
    active: rows[index]?.active ?? 0,
    contributions: rows[index]?.contributions ?? 0,
  }));
}
