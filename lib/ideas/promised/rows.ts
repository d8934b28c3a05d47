import { type SQL, sql } from "drizzle-orm";

/** Days of the city's calendar, both included. */
export type Days = { from: string; to: string };

/** Which promises are meant: all of the city, or those of some days and of a part of it. */
export type Which = {
  answeringDepartment: string;
  /** What was settled in them, and what was made by their end and still stands. */
  days?: Days | null;
  /** A project's alone; null: what belongs to none. Left out, the whole city's. */
  projectId?: string | null;
  /** Without answers, given and owed, of which a large city has many: they are counted by what is made for it. */
  withoutAnswers?: boolean;
};

/** What is settled and what stands are asked for apart, so that days reach the answers by the index of their times. */
export function promisesOf({ answeringDepartment, days, projectId, withoutAnswers = false }: Which): SQL {
  const rows = promiseRows(answeringDepartment, !withoutAnswers);
  const part = projectId === undefined ? sql`true` : sql`in_project is not distinct from ${projectId}::uuid`;
  if (!days) return sql`select * from (${rows}) r where ${part}`;
  return sql`select * from (${rows}) r where ${part} and ${within(sql`settled_at`, days)}
    union all select * from (${rows}) r where ${part} and settled_at is null and made_at < ${midnight(days.to, 1)}`;
}

/** From midnight to midnight on the city's own clock. */
export function within(moment: SQL, { from, to }: Days): SQL {
  return sql`${moment} >= ${midnight(from)} and ${moment} < ${midnight(to, 1)}`;
}

/** Asked by itself, so that it is found once and not for each row. */
function midnight(day: string, later = 0): SQL {
  return sql`(select (${day}::date + ${later}::int)::timestamp at time zone time_zone from cities where id = ${ownCity})`;
}

const ownCity = sql`current_setting('app.city_id')::uuid`;

/** The city's. */
export const zone = sql`(select time_zone from cities where id = ${ownCity})`;

/**
 * Every promise of the city, one a row: answers that were due (given, or still owed), steps that answers named, steps
 * promised for ideas and projects, and that a project says what came of it. `at` is when it was settled, or is due; far
 * ahead where no day is known. `in_project` is the project it belongs to, by itself or by its idea. What is not public
 * is not in it.
 */
function promiseRows(answeringDepartment: string, answers: boolean): SQL {
  return sql`
    select kind, id, idea_id, project_id, in_project, title, department, made_at, due_at, settled_at, state, note, note_locale, moves,
      coalesce(settled_at, due_at, timestamptz '9999-01-01') as at
    from (
      select case when a.due_reason = 'nextStep' then 'step' else 'answer' end as kind, a.id, a.idea_id,
        null::uuid as project_id, ${projectOf(sql`i`)} as in_project, null::jsonb as title, a.department, case when a.due_reason = 'nextStep'
          then coalesce((select max(b.created_at) from answers b where b.city_id = a.city_id and b.idea_id = a.idea_id
            and b.created_at < a.created_at), to_timestamp(i.published_second))
          else to_timestamp(i.published_second) end as made_at,
        a.due_at, a.created_at as settled_at, case a.on_time when 1 then 'kept' else 'late' end as state,
        '' as note, null as note_locale, 0 as moves
      from answers a join ideas i on i.city_id = a.city_id and i.id = a.idea_id
      where ${answers ? sql`true` : sql`false`} and a.on_time is not null and i.visibility = 'public'
    union all
      select case when i.due_reason = 'nextStep' then 'step' else 'answer' end, i.id, i.id, null, ${projectOf(sql`i`)}, null,
        coalesce(nullif(t.department, ''), ${answeringDepartment}), case when i.due_reason = 'nextStep'
          then ${promisedAgain} else to_timestamp(i.published_second) end,
        i.due_at, null, case when i.due_at < now() then 'late' else 'open' end, '', null, 0
      from ideas i left join topics t on t.city_id = i.city_id and t.id = i.topic_id
      where ${answers ? sql`true` : sql`false`} and i.due_at is not null and i.visibility = 'public'
    union all
      select 'milestone', m.id, m.idea_id, m.project_id, coalesce(m.project_id, ${projectOf(sql`i`)}), m.title, m.department, m.created_at, m.due_at,
        coalesce(m.done_at, m.withdrawn_at), case when m.withdrawn_at is not null then 'withdrawn'
          when m.done_at is not null then case when m.done_at <= m.due_at and not m.was_late then 'kept' else 'late' end
          when m.due_at < now() then 'late' else 'open' end,
        m.note, m.note_locale, (select count(*)::int from milestone_moves v
          where v.city_id = m.city_id and v.milestone_id = m.id)
      from milestones m left join ideas i on i.city_id = m.city_id and i.id = m.idea_id
        left join projects p on p.city_id = m.city_id and p.id = m.project_id
      where coalesce(i.visibility = 'public', p.publish_at <= now())
    union all
      select 'outcome', p.id, null, p.id, p.id, null, coalesce(nullif(p.department, ''), ${answeringDepartment}), p.publish_at,
        p.ends_at, case when p.is_over and p.says then p.archive_at end,
        case when p.is_over and p.says then 'kept' when p.is_over or p.ends_at < now() then 'late' else 'open' end,
        '', null, 0
      from (
        select q.*, q.archive_at <= now() as is_over, q.outcome <> '{}' as says,
          coalesce(case when q.archive_at > now() then q.archive_at end, (select (max(h.ends_on) + 1)::timestamp
              at time zone c.time_zone - interval '1 second' from project_phases h
              where h.city_id = q.city_id and h.project_id = q.id), q.archive_at) as ends_at
        from projects q join cities c on c.id = q.city_id where q.publish_at <= now()
      ) p
    ) promises`;
}

/** When an answer named the step that is owed next. */
const promisedAgain = sql`coalesce((select max(b.created_at) from answers b where b.city_id = i.city_id and b.idea_id = i.id),
  to_timestamp(i.published_second))`;

/**
 * The answers that are owed, added up by topic before anything else is asked of them: tens of thousands in a large city.
 * The same as the second part of `promiseRows`, which a test compares.
 */
export function owedAnswers({ answeringDepartment, days, projectId }: Which & { days: Days }): SQL {
  const end = midnight(days.to, 1);
  const part =
    projectId === undefined
      ? sql`true`
      : sql`i.activity_id in (select id from activities where project_id is not distinct from ${projectId}::uuid)`;
  return sql`
    select coalesce(nullif(t.department, ''), ${answeringDepartment}) as department,
      sum(o.late)::int as late, sum(o.open)::int as open
    from (
      select i.topic_id, count(*) filter (where i.due_at < now()) as late,
        count(*) filter (where i.due_at >= now()) as open
      from ideas i where i.due_at is not null and i.visibility = 'public' and ${part}
        and case when i.due_reason = 'nextStep' then ${promisedAgain} < ${end}
          else i.published_second < (select extract(epoch from ${end})::bigint) end
      group by i.topic_id
    ) o left join topics t on t.id = o.topic_id group by 1`;
}

/** The project in whose activity an idea was posted. */
function projectOf(idea: SQL): SQL {
  return sql`(select v.project_id from activities v where v.city_id = ${idea}.city_id and v.id = ${idea}.activity_id)`;
}
