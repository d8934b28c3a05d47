import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import type { Days } from "@/lib/insight/period";

/** What somebody did first that still stands; nothing at all is one of them. */
export type FirstStep = "idea" | "comment" | "support" | "activity" | "nothing";
/** What a first idea got within a week: a word of the city, one of other people, a support, or silence. */
export type Echo = "answered" | "discussed" | "supported" | "silence";

export type StepFigure<Name> = { name: Name; people: number; returned: number };

export type WaitingIdea = { code: string; slug: string; title: string; locale: string; supports: number };

export type FirstDays = {
  steps: StepFigure<FirstStep>[];
  echoes: StepFigure<Echo>[];
  /** First ideas of those who have not come back, which the city has not answered yet; the newest first. */
  waiting: WaitingIdea[];
};

/** How the accounts opened in these days began, and who of them came back in a later month. */
export async function readFirstDays(db: CityDb, days: Days): Promise<FirstDays> {
  const steps = await db.execute<StepFigure<FirstStep>>(sql`
    ${firsts(days)}
    select kind as name, count(*)::int as people, count(returned)::int as returned from firsts group by kind`);
  const echoes = await db.execute<StepFigure<Echo>>(sql`
    ${firsts(days)}
    select ${echo} as name, count(*)::int as people, count(f.returned)::int as returned
    from firsts f join ideas i on i.id = f.idea_id where f.kind = 'idea' group by 1`);
  const waiting = await db.execute<WaitingIdea>(sql`
    ${firsts(days)}
    select i.code, i.slug, i.title, i.locale, i.support_count as supports
    from firsts f join ideas i on i.id = f.idea_id
    where f.kind = 'idea' and f.returned is null
      and not exists (select from answers a where a.city_id = i.city_id and a.idea_id = i.id)
    order by f.moment desc, i.id limit 20`);
  return { steps, echoes, waiting };
}

/** Each account of these days with the earliest contribution of its own that is known to be. */
function firsts({ from, to }: Days) {
  return sql`with firsts as (
    select p.person_id, p.returned, coalesce(c.kind, 'nothing') as kind, c.idea_id, c.moment
    from member_paths p left join lateral (
      (select 'idea' as kind, i.id as idea_id, to_timestamp(i.published_second) as moment from ideas i
        where i.city_id = p.city_id and i.author_id = p.person_id and i.visibility = 'public'
        order by i.published_second, i.id limit 1)
      union all
      (select 'comment', i.id, m.created_at from comments m
        join ideas i on i.city_id = m.city_id and i.thread_id = m.thread_id and i.visibility = 'public'
        where m.city_id = p.city_id and m.author_id = p.person_id and m.visibility = 'public'
        order by m.created_at, m.id limit 1)
      union all
      (select 'comment', null::uuid, m.created_at from comments m
        join debates d on d.city_id = m.city_id and d.thread_id = m.thread_id
        where m.city_id = p.city_id and m.author_id = p.person_id and m.visibility = 'public'
        order by m.created_at, m.id limit 1)
      union all
      (select 'support', i.id, s.created_at from supports s
        join ideas i on i.city_id = s.city_id and i.id = s.idea_id and i.visibility = 'public'
        where s.city_id = p.city_id and s.person_id = p.person_id
        order by s.created_at, s.idea_id limit 1)
      union all
      (select 'activity', null, e.occurred_at from events e
        where e.city_id = p.city_id and e.actor_id = p.person_id and e.verb in ('survey.answered', 'poll.voted') and ${isNamed}
        order by e.occurred_at limit 1)
      union all
      (select 'activity', null, e.occurred_at from events e
        where e.city_id = p.city_id and e.subject_kind = 'person' and e.subject_id = p.person_id::text
          and e.verb in ('meeting.attended', 'volunteering.done') and ${isNamed}
        order by e.occurred_at limit 1)
      order by moment limit 1
    ) c on p.first is not null
    where p.joined between ${from} and ${to})`;
}

const isNamed = sql`exists (select from activities v where v.city_id = e.city_id and v.id = e.activity_id
  and not v.anonymous)`;
const week = sql`f.moment + interval '7 days'`;
const echo = sql`case
  when exists (select from answers a where a.city_id = i.city_id and a.idea_id = i.id and a.created_at < ${week})
    then 'answered'
  when exists (select from comments m where m.city_id = i.city_id and m.thread_id = i.thread_id
    and m.visibility = 'public' and m.author_id is distinct from f.person_id and m.created_at < ${week})
    then 'discussed'
  when exists (select from supports s where s.city_id = i.city_id and s.idea_id = i.id
    and s.person_id <> f.person_id and s.created_at < ${week}) then 'supported'
  else 'silence' end`;
