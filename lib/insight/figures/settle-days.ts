import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/**
 * The stale days by the city's clock, with moments between which each lies. Some hours more at both ends, since a day
 * may begin twice where clocks are set back at midnight; what counts is the date that the clock showed.
 */
const days = sql`
  zone as (select time_zone as name from cities where id = current_setting('app.city_id')::uuid),
  days as (
    select d.day, zone.name as zone,
      (d.day::timestamp at time zone zone.name) - interval '4 hours' as since,
      ((d.day + 1)::timestamp at time zone zone.name) + interval '4 hours' as until
    from stale_days d, zone
  )`;

/** Everything that stands on those days, one row a contribution. */
const standing = sql`
  standing as materialized (
    select d.day, m.moment, d.zone, m.kind, m.activity_id, m.topic_id, m.neighbourhood_id, m.person_id
    from days d, lateral (
      select to_timestamp(i.published_second) as moment, 'idea' as kind, i.activity_id, i.topic_id,
        i.neighbourhood_id, i.author_id as person_id
      from ideas i
      where i.visibility = 'public' and i.published_second >= extract(epoch from d.since)::bigint
        and i.published_second < extract(epoch from d.until)::bigint
      union all
      select c.created_at, coalesce(c.stance, 'comment'), i.activity_id, i.topic_id, i.neighbourhood_id, c.author_id
      from comments c join ideas i on i.city_id = c.city_id and i.thread_id = c.thread_id
      where c.visibility = 'public' and i.visibility = 'public' and c.created_at >= d.since and c.created_at < d.until
      union all
      select s.created_at, 'support', i.activity_id, i.topic_id, i.neighbourhood_id, s.person_id
      from supports s join ideas i on i.city_id = s.city_id and i.id = s.idea_id
      where i.visibility = 'public' and s.created_at >= d.since and s.created_at < d.until
    ) m
    where (m.moment at time zone d.zone)::date = d.day
  )`;

/**
 * Adds the stale days up anew, and marks the people who are active on one of them and were not, or no longer: of a
 * busy day most are who they were a moment ago.
 */
export async function settleDays(db: CityDb): Promise<void> {
  await forgetDays(db);
  await db.execute(sql`
    with ${days}, ${standing},
    lines as (
      insert into contribution_days (day, line, kind, activity_id, topic_id, neighbourhood_id, count)
      select day, row_number() over (partition by day), kind, activity_id, topic_id, neighbourhood_id, count(*)
      from standing group by day, kind, activity_id, topic_id, neighbourhood_id
    ), hours as (
      insert into contribution_hours (day, hour, count)
      select day, extract(hour from moment at time zone zone), count(*) from standing group by 1, 2
    ), active as materialized (select distinct day, person_id from standing where person_id is not null),
    come as (
      insert into active_people (span, start, person_id) select 'day', day, person_id from active
      on conflict do nothing returning person_id
    ), gone as (
      delete from active_people a where a.span = 'day' and a.start in (select day from stale_days) and not exists (
        select from active where active.day = a.start and active.person_id = a.person_id) returning person_id
    )
    insert into stale_people (person_id) select person_id from come union select person_id from gone
    on conflict do nothing`);
  await settleAnswers(db);
  await settleMonths(db);
  await db.execute(sql`delete from stale_days`);
}

async function forgetDays(db: CityDb): Promise<void> {
  for (const table of ["contribution_days", "contribution_hours", "answer_days"]) {
    await db.execute(sql`delete from ${sql.identifier(table)} where day in (select day from stale_days)`);
  }
}

/** How long people waited is known by the first answer of an idea; whether a date was kept, by each that had one. */
async function settleAnswers(db: CityDb): Promise<void> {
  await db.execute(sql`
    with ${days}, given as (
      select d.day, a.department, a.on_time = 1 as on_time,
        case when exists (select from answers b where b.city_id = a.city_id and b.idea_id = a.idea_id
            and (b.created_at, b.id) < (a.created_at, a.id)) then null
          else greatest(0, d.day - (to_timestamp(i.published_second) at time zone d.zone)::date) end as waited
      from days d
      join answers a on a.created_at >= d.since and a.created_at < d.until
        and (a.created_at at time zone d.zone)::date = d.day
      join ideas i on i.city_id = a.city_id and i.id = a.idea_id and i.visibility = 'public'
    )
    insert into answer_days (day, line, department, on_time, waited, count)
    select day, row_number() over (partition by day), department, on_time, waited, count(*)
    from given group by day, department, on_time, waited`);
}

/** A person's months follow from the days, so only those change of whom a day did. */
async function settleMonths(db: CityDb): Promise<void> {
  const months = sql`(select distinct date_trunc('month', day)::date from stale_days)`;
  const theirs = sql`person_id in (select person_id from stale_people)`;
  await db.execute(sql`delete from active_people m where span = 'month' and ${theirs} and start in ${months} and not exists (
    select from active_people d where d.city_id = m.city_id and d.person_id = m.person_id and d.span = 'day'
      and d.start >= m.start and d.start < (m.start + interval '1 month')::date)`);
  await db.execute(sql`insert into active_people (span, start, person_id)
    select distinct 'month', date_trunc('month', start)::date, person_id from active_people
    where span = 'day' and ${theirs} and start in (select day from stale_days) on conflict do nothing`);
}
