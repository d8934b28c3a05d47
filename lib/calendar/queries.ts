import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";

export const plannedKinds = [
  ...(["news", "projectOpens", "projectCloses", "phaseBegins", "phaseEnds"] as const),
  ...([
    "activityOpens",
    "activityCloses",
    "meeting",
    "step",
    "seasonBegins",
    "seasonEnds",
    "decision",
  ] as const),
] as const;
export type PlannedKind = (typeof plannedKinds)[number];

/** Something of the city's that begins, ends or appears on a day. */
export type Planned = {
  kind: PlannedKind;
  /** The day of the city's calendar. */
  day: string;
  /** Null for what is a whole day. */
  at: Date | null;
  title: Localized | string;
  /** What it belongs to, to tell two phases of the same name apart. */
  of: Localized | null;
  /** Where it is set, by staff's pages. */
  path: string;
};

type Row = {
  kind: PlannedKind;
  day: string;
  at: string | null;
  title: unknown;
  of: Localized | null;
  path: string;
};

/** What is planned for these days of the city's calendar, in their order, drafts with a date included. */
export async function listPlanned(
  db: CityDb,
  { from, to, timeZone }: { from: string; to: string; timeZone: string },
): Promise<Planned[]> {
  const begins = sql`(${from}::date::timestamp at time zone ${timeZone})`;
  const ends = sql`((${to}::date + 1)::timestamp at time zone ${timeZone})`;
  const moment = (column: ReturnType<typeof sql>) => sql`${column} >= ${begins} and ${column} < ${ends}`;
  const ofDay = (column: ReturnType<typeof sql>) => sql`${column} between ${from}::date and ${to}::date`;
  const rows = await db.execute<Row>(sql`
    select kind, to_char(coalesce(day, (at at time zone ${timeZone})::date), 'YYYY-MM-DD') as day, at::text as at,
      title, "of", path
    from (
      select 'news' as kind, null::date as day, n.publish_at as at, n.title, p.title as "of", '/admin/news/' || n.id as path
        from news n left join projects p on p.city_id = n.city_id and p.id = n.project_id
        where n.withdrawn_at is null and ${moment(sql`n.publish_at`)}
      union all select 'projectOpens', null, publish_at, title, null, '/admin/projects/' || id
        from projects where ${moment(sql`publish_at`)}
      union all select 'projectCloses', null, archive_at, title, null, '/admin/projects/' || id
        from projects where ${moment(sql`archive_at`)}
      union all select 'phaseBegins', f.starts_on, null, f.title, p.title, '/admin/projects/' || p.id || '/phases'
        from project_phases f join projects p on p.city_id = f.city_id and p.id = f.project_id
        where ${ofDay(sql`f.starts_on`)}
      union all select 'phaseEnds', f.ends_on, null, f.title, p.title, '/admin/projects/' || p.id || '/phases'
        from project_phases f join projects p on p.city_id = f.city_id and p.id = f.project_id
        where ${ofDay(sql`f.ends_on`)}
      union all select 'activityOpens', null, coalesce(a.opens_at, a.publish_at), a.title, p.title, ${activityPath}
        from activities a left join projects p on p.city_id = a.city_id and p.id = a.project_id
        where ${moment(sql`coalesce(a.opens_at, a.publish_at)`)}
      union all select 'activityCloses', null, a.closes_at, a.title, p.title, ${activityPath}
        from activities a left join projects p on p.city_id = a.city_id and p.id = a.project_id
        where ${moment(sql`a.closes_at`)}
      union all select 'meeting', null, m.starts_at, a.title, p.title, '/admin/activities/' || a.id
        from meetings m join activities a on a.city_id = m.city_id and a.id = m.activity_id
        left join projects p on p.city_id = a.city_id and p.id = a.project_id
        where ${moment(sql`m.starts_at`)}
      union all select 'step', null, i.due_at, to_jsonb(i.title), null, '/ideas/' || i.code
        from ideas i where i.visibility = 'public' and i.due_reason = 'nextStep' and ${moment(sql`i.due_at`)}
      union all select 'seasonBegins', first_day, null, name, null, '/admin/settings/seasons/' || id
        from seasons where ${ofDay(sql`first_day`)}
      union all select 'seasonEnds', last_day, null, name, null, '/admin/settings/seasons/' || id
        from seasons where ${ofDay(sql`last_day`)}
      union all select 'decision', c.decides_on, null, a.title, p.title, '/admin/activities/' || a.id || '/finalists'
        from challenges c join activities a on a.city_id = c.city_id and a.id = c.activity_id
        left join projects p on p.city_id = a.city_id and p.id = a.project_id
        where c.recognised_at is null and ${ofDay(sql`c.decides_on`)}
    ) planned
    order by 2, at nulls first, kind, path
    limit 1000`);
  return rows.map(({ at, title, ...row }) => ({
    ...row,
    at: at ? new Date(at) : null,
    title: typeof title === "string" ? title : ((title ?? {}) as Localized),
  }));
}

/** A board is set with its project. */
const activityPath = sql`case when a.kind <> 'idea_board' then '/admin/activities/' || a.id
  when a.project_id is null then '/ideas' else '/admin/projects/' || a.project_id || '/board' end`;
