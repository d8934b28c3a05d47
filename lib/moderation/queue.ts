import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { inMainLanguage } from "@/lib/cities/main-language";
import type { ContributionKind } from "./input";

export const queueViews = ["all", "reported", "flagged", "waiting"] as const;
export type QueueView = (typeof queueViews)[number];

export type QueueItem = {
  kind: ContributionKind;
  id: string;
  since: Date;
  cursor: QueueCursor;
  title: string | null;
  beginning: string;
  locale: string;
  /** Of the idea or debate on which it stands. */
  onTitle: string;
  /** Why it is here: reports by people, signs of advertising, a new account. */
  reports: number;
  reasons: string[];
  flags: string[];
  waiting: boolean;
};

export type QueueCounts = Record<QueueView, number>;

/** `since` as the database writes it: a JavaScript date would lose its microseconds, and with them a row. */
export type QueueCursor = { since: string; id: string };

const flags = sql`array['manyLinks', 'repeated', 'words']`;

/** One row a contribution that somebody has to look at, and why. */
const cases = sql`
  select kind, id, min(since) as since, sum(reports)::int as reports, bool_or(waiting) as waiting,
    coalesce(array_agg(distinct reason) filter (where reason is not null and not reason = any(${flags})), '{}') as reasons,
    coalesce(array_agg(distinct reason) filter (where reason = any(${flags})), '{}') as flags
  from (
    select 'idea' as kind, r.idea_id as id, r.created_at as since, r.reason, false as waiting,
      case when r.reason = any(${flags}) then 0 else 1 end as reports
    from reports r join ideas i on i.city_id = r.city_id and i.id = r.idea_id
    where r.resolved_at is null and i.visibility in ('public', 'waiting')
    union all
    select 'comment', r.comment_id, r.created_at, r.reason, false,
      case when r.reason = any(${flags}) then 0 else 1 end
    from reports r join comments c on c.city_id = r.city_id and c.id = r.comment_id
    where r.resolved_at is null and c.visibility in ('public', 'waiting')
    union all
    select 'idea', id, created_at, null, true, 0 from ideas where visibility = 'waiting'
    union all
    select 'comment', id, created_at, null, true, 0 from comments where visibility = 'waiting'
  ) sources group by kind, id`;

/** Those within projects, where somebody's right reaches no further. */
function withinReach(within: readonly string[] | undefined) {
  if (!within) return cases;
  return sql`select k.* from (${cases}) k where exists (
    select from ideas i join activities a on a.city_id = i.city_id and a.id = i.activity_id
    where a.project_id = any(${sql.param([...within])}::uuid[])
      and (i.id = k.id or i.thread_id = (select thread_id from comments where id = k.id)))
    or exists (select from debates d join activities a on a.city_id = d.city_id and a.id = d.activity_id
      where a.project_id = any(${sql.param([...within])}::uuid[])
        and d.thread_id = (select thread_id from comments where id = k.id))`;
}

const isIn: Record<QueueView, ReturnType<typeof sql>> = {
  all: sql`true`,
  reported: sql`reports > 0`,
  flagged: sql`cardinality(flags) > 0`,
  waiting: sql`waiting`,
};

/** What has waited longest comes first. */
export async function listQueue(
  db: CityDb,
  {
    view,
    after,
    limit,
    within,
  }: { view: QueueView; after: QueueCursor | null; limit: number; within?: readonly string[] },
): Promise<QueueItem[]> {
  const rows = await db.execute<Omit<QueueItem, "since" | "cursor"> & { since: string }>(sql`
    with cases as (${withinReach(within)}),
    chosen as (
      select * from cases where ${isIn[view]}
      ${after ? sql`and (since, id) > (${after.since}::timestamptz, ${after.id}::uuid)` : sql``}
      order by since, id limit ${limit}
    )
    select chosen.kind, chosen.id, chosen.since::text as since, chosen.reports, chosen.reasons, chosen.flags, chosen.waiting,
      case when chosen.kind = 'idea' then i.title end as title,
      left(coalesce(c.text, i.text), 400) as beginning,
      coalesce(c.locale, i.locale) as locale,
      coalesce(i.title, ${inMainLanguage(sql`a.title`)}) as "onTitle"
    from chosen
    left join comments c on chosen.kind = 'comment' and c.id = chosen.id
    left join ideas i on i.id = chosen.id or i.thread_id = c.thread_id
    left join debates d on d.city_id = c.city_id and d.thread_id = c.thread_id
    left join activities a on a.city_id = d.city_id and a.id = d.activity_id
    order by chosen.since, chosen.id`);
  return rows.map((row) => ({
    ...row,
    since: new Date(row.since),
    cursor: { since: row.since, id: row.id },
  }));
}

/** What each view holds, in the whole city or within projects. */
export async function countQueue(db: CityDb, within?: readonly string[]): Promise<QueueCounts> {
  const [row] = await db.execute<QueueCounts>(sql`
    with cases as (${withinReach(within)})
    select count(*)::int as "all", (count(*) filter (where ${isIn.reported}))::int as reported,
      (count(*) filter (where ${isIn.flagged}))::int as flagged,
      (count(*) filter (where ${isIn.waiting}))::int as waiting
    from cases`);
  return row ?? { all: 0, reported: 0, flagged: 0, waiting: 0 };
}

/** How many contributions somebody has to look at. */
export async function countWaiting(db: CityDb): Promise<number> {
  return (await countQueue(db)).all;
}
