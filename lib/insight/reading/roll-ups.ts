import { type SQL, sql } from "drizzle-orm";
import type { Days } from "@/lib/insight/period";
import type { Scope } from "@/lib/insight/scope";

/** The lines of all contributions of these days: those of whole months, and of the days at the ends one by one. */
export function contributionsIn(days: Days, scope: Scope | null = null): SQL {
  const { months, head, tail } = parts(sql`${days.from}::date`, sql`${days.to}::date`);
  const line = (table: SQL, day: SQL, part: Part) => sql`select kind, topic_id, neighbourhood_id, count
    from ${table} where ${between(day, part)} and ${inActivitiesOf(scope)}`;
  return sql`(${line(sql`contribution_months`, sql`month`, months)}
    union all ${line(sql`contribution_days`, sql`day`, head)}
    union all ${line(sql`contribution_days`, sql`day`, tail)})`;
}

/** Which lines of a roll-up by activity are a project's: those of all its activities; or of all that belong to none. */
export function inActivitiesOf(scope: Scope | null): SQL {
  if (!scope) return sql`true`;
  return sql`activity_id in (select id from activities where project_id is not distinct from ${scope.projectId}::uuid)`;
}

/** The hours of the day, the city's, a project's, or of what belongs to none. */
export function hoursOf(scope: Scope | null): SQL {
  return scope
    ? sql`(select day, hour, count from project_hours where project_id = ${scope.id}::uuid)`
    : sql`contribution_hours`;
}

/**
 * How many people were active from one day to another, each counted once: where they are met for the first time since
 * it began, in one of its whole months or on one of the days at its ends.
 */
export function active(from: SQL, to: SQL, scope: Scope | null = null): SQL {
  const { months, head, tail } = parts(from, to);
  const whose = scope ? sql`project_id = ${scope.id}::uuid` : sql`true`;
  const some = (table: string, count: string, span: string, part: Part) => sql`
    select ${sql.identifier(count)} as count from ${sql.identifier(table)}
    where ${whose} and span = ${span} and ${between(sql`start`, part)} and previous < ${from}`;
  const all = (table: string, count: string) => [
    some(table, count, "month", months),
    some(table, count, "day", head),
    some(table, count, "day", tail),
  ];
  const found = scope
    ? [...all("project_gaps", "count"), ...all("project_gap_changes", "change")]
    : [...all("active_gaps", "count"), ...all("active_gap_changes", "change")];
  return sql`(select coalesce(sum(g.count), 0)::int from (${sql.join(found, sql` union all `)}) g)`;
}

type Part = { first: SQL; last: SQL };

/** The months that lie in it whole, and the days before and after them; where there is none, all days are before or after. */
function parts(from: SQL, to: SQL): Record<"months" | "head" | "tail", Part> {
  const first = sql`date_trunc('month', ${from} + interval '1 month' - interval '1 day')::date`;
  const last = sql`(date_trunc('month', ${to} + interval '1 day') - interval '1 day')::date`;
  return {
    months: { first, last },
    head: { first: from, last: sql`least(${to}, ${first} - 1)` },
    tail: { first: sql`greatest(${first}, ${last} + 1)`, last: to },
  };
}

function between(day: SQL, { first, last }: Part): SQL {
  return sql`${day} >= ${first} and ${day} <= ${last}`;
}
