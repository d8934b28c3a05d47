import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { type ActiveTables, activeTables } from "./active-tables";
import { clocked, ideaWhere, standing } from "./standing";

/** Days that are added up at once: of a very large city that is a second or two. */
const atOnce = 7;

/**
 * Adds some of the stale days up anew, and marks the people who became active on them or no longer are.
 * @returns whether no others are left
 */
export async function settleDays(db: CityDb): Promise<boolean> {
  const days = await takeDays(db);
  if (days.length === 0) return true;
  const some = sql`${`{${days.join(",")}}`}::date[]`;
  await settleContributions(db, some);
  await settleAnswers(db, some);
  await settleMonths(db, some);
  return days.length < atOnce;
}

/** The earliest first: who was active before is known then. */
async function takeDays(db: CityDb): Promise<string[]> {
  const rows = await db.execute<{ day: string }>(sql`
    delete from stale_days where day in (select day from stale_days order by day limit ${atOnce}) returning day::text`);
  return rows.map(({ day }) => day);
}

/** Of people only what differs is written: who was active stays active, however much is added to a day. */
async function settleContributions(db: CityDb, days: SQL): Promise<void> {
  await db.execute(sql`delete from contribution_days where day = any(${days})`);
  await db.execute(sql`delete from contribution_hours where day = any(${days})`);
  await db.execute(sql`delete from project_hours where day = any(${days})`);
  await db.execute(sql`
    with ${clocked(days)}, ${standing},
    lines as (
      insert into contribution_days (day, line, kind, activity_id, topic_id, neighbourhood_id, count)
      select day, row_number() over (partition by day), kind, activity_id, topic_id, neighbourhood_id, count(*)
      from standing group by day, kind, activity_id, topic_id, neighbourhood_id
    ), hours as (
      insert into contribution_hours (day, hour, count)
      select day, hour, count(*) from standing group by day, hour
    ), project_hours_of as (
      insert into project_hours (project_id, day, hour, count)
      select project_id, day, hour, count(*) from standing_in_projects group by project_id, day, hour
    ), ${sql.join(
      activeTables.map((tables) => activeOn(days, tables)),
      sql`, `,
    )}
    insert into stale_people (person_id) ${sql.join(activeTables.map(changed), sql` union `)} on conflict do nothing`);
}

/** The steps of that statement by which who was active on those days is written down. */
function activeOn(days: SQL, tables: ActiveTables): SQL {
  const { people, scope, sameScope, stands } = tables;
  const { present, known, gone, come } = stepsOf(tables);
  return sql`${present} as materialized (
      select distinct ${scope}day, person_id from ${stands} where person_id is not null
    ), ${known} as materialized (
      select ${scope}start as day, person_id from ${people} where span = 'day' and start = any(${days})
    ), ${gone} as (
      delete from ${people} a using (select * from ${known} except select * from ${present}) g
      where a.span = 'day' and a.start = g.day and a.person_id = g.person_id ${sameScope("a", "g")} returning a.person_id
    ), ${come} as (
      insert into ${people} (span, ${scope}start, person_id, previous)
      select 'day', ${scope}day, person_id, coalesce(lag(day) over (partition by ${scope}person_id order by day), (
        select max(a.start) from ${people} a
        where a.span = 'day' and a.person_id = p.person_id and a.start < p.day ${sameScope("a", "p")}
      ), '-infinity')
      from (select * from ${present} except select * from ${known}) p returning person_id
    )`;
}

/** Whose days came or went. */
function changed(tables: ActiveTables): SQL {
  const { gone, come } = stepsOf(tables);
  return sql`select person_id from ${gone} union select person_id from ${come}`;
}

function stepsOf({ name }: ActiveTables) {
  const step = (word: string) => sql.identifier(`${name}_${word}`);
  return { present: step("present"), known: step("known"), gone: step("gone"), come: step("come") };
}

/** How long people waited is known by the first answer of an idea; whether a date was kept, by each that had one. */
async function settleAnswers(db: CityDb, days: SQL): Promise<void> {
  await db.execute(sql`delete from answer_days where day = any(${days})`);
  await db.execute(sql`
    with ${clocked(days)}, given as (
      select d.day, i.activity_id, a.department, a.on_time = 1 as on_time,
        case when exists (select from answers b where b.city_id = a.city_id and b.idea_id = a.idea_id
            and (b.created_at, b.id) < (a.created_at, a.id)) then null
          else greatest(0, d.day - (to_timestamp(i.published_second) at time zone d.zone)::date) end as waited
      from days d
      join answers a on a.created_at >= d.since and a.created_at < d.until
        and (a.created_at at time zone d.zone)::date = d.day
      cross join lateral (${ideaWhere(sql`i.id = a.idea_id and i.city_id = a.city_id`)}) i
    )
    insert into answer_days (day, line, activity_id, department, on_time, waited, count)
    select day, row_number() over (partition by day), activity_id, department, on_time, waited, count(*)
    from given group by day, activity_id, department, on_time, waited`);
}

async function settleMonths(db: CityDb, days: SQL): Promise<void> {
  const months = sql`(select distinct date_trunc('month', day)::date from unnest(${days}) as d (day))`;
  await db.execute(sql`delete from contribution_months where month in ${months}`);
  await db.execute(sql`
    insert into contribution_months (month, line, kind, activity_id, topic_id, neighbourhood_id, count)
    select month, row_number() over (partition by month), kind, activity_id, topic_id, neighbourhood_id, sum(c.count)
    from ${months} as m (month)
    join contribution_days c on c.day >= m.month and c.day < (m.month + interval '1 month')::date
    group by month, kind, activity_id, topic_id, neighbourhood_id`);
}
