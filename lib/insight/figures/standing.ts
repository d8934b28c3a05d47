import { type SQL, sql } from "drizzle-orm";
import { outside } from "@/lib/insight/scope";

/**
 * Days by the city's clock, with moments between which each lies. Some hours more at both ends, since a day
 * may begin twice where clocks are set back at midnight; what counts is the date that the clock showed.
 */
export function clocked(days: SQL): SQL {
  return sql`
    zone as (select time_zone as name from cities where id = current_setting('app.city_id')::uuid),
    days as (
      select d.day, zone.name as zone,
        (d.day::timestamp at time zone zone.name) - interval '4 hours' as since,
        ((d.day + 1)::timestamp at time zone zone.name) + interval '4 hours' as until
      from unnest(${days}) as d (day), zone
    )`;
}

/** One by one: a day's are few, and the planner, who cannot know that, would read all ideas of the city. */
export function ideaWhere(condition: SQL): SQL {
  return sql`select i.activity_id, i.topic_id, i.neighbourhood_id, i.published_second
    from ideas i where ${condition} and i.visibility = 'public' limit 1`;
}

/** The debate in which an argument stands, with its project's topic. */
const debateOf = sql`select v.id as activity_id, p.topic_id from debates b
  join activities v on v.city_id = b.city_id and v.id = b.activity_id
  left join projects p on p.city_id = v.city_id and p.id = v.project_id
  where b.thread_id = c.thread_id and b.city_id = c.city_id limit 1`;

/**
 * Answers and votes that were given, people who came or helped, from the ledger by an index of its own: nobody takes these back. Of an
 * anonymous activity it knows the day alone, and nobody is looked up.
 */
const takingPart = sql`
  select e.occurred_at, case e.verb when 'survey.answered' then 'survey' when 'poll.voted' then 'poll'
      when 'meeting.attended' then 'meeting' else 'volunteering' end, e.activity_id,
    null::uuid, null::uuid, who.id, not a.anonymous
  from events e
  cross join lateral (select v.anonymous from activities v
    where v.city_id = e.city_id and v.id = e.activity_id limit 1) a
  left join lateral (select p.id from people p where p.city_id = e.city_id and not a.anonymous
    and p.id = case e.subject_kind when 'person' then e.subject_id::uuid else e.actor_id end limit 1) who on true
  where (e.verb in ('survey.answered', 'poll.voted', 'meeting.attended')
      or (e.verb = 'volunteering.done' and e.subject_kind = 'person'))
    and e.occurred_at >= d.since and e.occurred_at < d.until`;

/**
 * Everything that stands on those days, one row a contribution, with the hour where it is known and -1 where it is not;
 * and the same by project. What belongs to none is kept as one more, from the city's first project on (`markOutside`):
 * before, it is the whole city.
 */
export const standing = sql`
  standing as materialized (
    select d.day, m.kind, m.activity_id, m.topic_id, m.neighbourhood_id, m.person_id,
      case when m.timed then extract(hour from m.moment at time zone d.zone)::int else -1 end as hour
    from days d, lateral (
      select to_timestamp(i.published_second) as moment, 'idea' as kind, i.activity_id, i.topic_id,
        i.neighbourhood_id, i.author_id as person_id, true as timed
      from ideas i
      where i.visibility = 'public' and i.published_second >= extract(epoch from d.since)::bigint
        and i.published_second < extract(epoch from d.until)::bigint
      union all
      select c.created_at, coalesce(c.stance, 'comment'), i.activity_id, i.topic_id, i.neighbourhood_id, c.author_id,
        true
      from comments c cross join lateral (${ideaWhere(sql`i.thread_id = c.thread_id and i.city_id = c.city_id`)}) i
      where c.visibility = 'public' and c.created_at >= d.since and c.created_at < d.until
      union all
      select s.created_at, 'support', i.activity_id, i.topic_id, i.neighbourhood_id, s.person_id, true
      from supports s cross join lateral (${ideaWhere(sql`i.id = s.idea_id and i.city_id = s.city_id`)}) i
      where s.created_at >= d.since and s.created_at < d.until
      union all
      select c.created_at, c.stance, b.activity_id, b.topic_id, null::uuid, c.author_id, true
      from comments c cross join lateral (${debateOf}) b
      where c.visibility = 'public' and c.created_at >= d.since and c.created_at < d.until
      union all ${takingPart}
    ) m
    where (m.moment at time zone d.zone)::date = d.day
  ), standing_in_projects as materialized (
    select coalesce(v.project_id, ${outside.id}::uuid) as project_id, s.day, s.hour, s.person_id
    from standing s join activities v on v.id = s.activity_id
    where v.project_id is not null or exists (select from projects)
  )`;
