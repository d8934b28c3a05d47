import { sql } from "drizzle-orm";
import { seldomVerbs } from "@/db/schema/events";
import type { CityDb } from "@/db/with-city";

/** What moderation did in one month of the city's calendar: numbers alone, and none that names anybody. */
export type MonthOfModeration = {
  /** Its first day. */
  month: string;
  reports: number;
  removed: number;
  restored: number;
  warnings: number;
  suspensions: number;
  /** Organisations whose text and logo were hidden. */
  hidden: number;
  appeals: number;
  granted: number;
  stands: number;
  /** Of the reports answered in it: half of them were answered within as many hours. */
  medianHours: number | null;
};

const counted = sql`array['contribution.reported', 'idea.removed', 'comment.removed', 'idea.restored',
  'comment.restored', 'person.warned', 'person.suspended', 'organisation.hidden', 'appeal.made', 'appeal.decided']`;

/** The last months, the latest first, those in which nothing happened too. */
export async function countByMonth(
  db: CityDb,
  { timeZone, months }: { timeZone: string; months: number },
): Promise<MonthOfModeration[]> {
  const month = (moment: ReturnType<typeof sql>) =>
    sql`date_trunc('month', ${moment} at time zone ${timeZone})`;
  const first = sql`${month(sql`now()`)} - make_interval(months => ${months - 1})`;
  const since = sql`(${first}) at time zone ${timeZone}`;
  const verb = (...words: string[]) =>
    sql`coalesce(sum(e.count) filter (where e.verb = any(${sql.param(words)}::text[])), 0)::int`;
  const outcome = (word: string) =>
    sql`coalesce(sum(e.count) filter (where e.verb = 'appeal.decided' and e.outcome = ${word}), 0)::int`;
  const rows = await db.execute<MonthOfModeration>(sql`
    with months as (
      select generate_series(${first}, ${month(sql`now()`)}, interval '1 month') as month
    ), counted as (
      select ${month(sql`occurred_at`)} as month, verb, data->>'outcome' as outcome, count(*) as count
      from events where verb = any(${counted}) and ${seldomVerbs} and occurred_at >= ${since}
      group by 1, 2, 3
    ), answered as (
      select ${month(sql`resolved_at`)} as month,
        percentile_cont(0.5) within group (order by extract(epoch from resolved_at - created_at)) / 3600 as hours
      from reports where resolved_at >= ${since} group by 1
    )
    select to_char(m.month, 'YYYY-MM-DD') as month,
      ${verb("contribution.reported")} as reports, ${verb("idea.removed", "comment.removed")} as removed,
      ${verb("idea.restored", "comment.restored")} as restored, ${verb("person.warned")} as warnings,
      ${verb("person.suspended")} as suspensions, ${verb("organisation.hidden")} as hidden,
      ${verb("appeal.made")} as appeals,
      ${outcome("granted")} as granted, ${outcome("stands")} as stands, a.hours::float8 as "medianHours"
    from months m left join counted e on e.month = m.month left join answered a on a.month = m.month
    group by m.month, a.hours order by m.month desc`);
  return [...rows];
}

export type RuleInMonth = { month: string; rule: string; count: number };

/** How often each house rule led to a removal, month by month. */
export async function countRulesByMonth(
  db: CityDb,
  { timeZone, months }: { timeZone: string; months: number },
): Promise<RuleInMonth[]> {
  const rows = await db.execute<RuleInMonth>(sql`
    select to_char(date_trunc('month', created_at at time zone ${timeZone}), 'YYYY-MM-DD') as month, rule,
      count(*)::int as count
    from moderation_decisions
    where decision = 'removed' and created_at >= (date_trunc('month', now() at time zone ${timeZone})
      - make_interval(months => ${months - 1})) at time zone ${timeZone}
    group by 1, 2 order by 1 desc, 3 desc, 2`);
  return [...rows];
}
