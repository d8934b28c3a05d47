import { type SQL, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { type ActivityKind, activityKinds } from "@/lib/activities/kinds";
import { closesFrom, opensFrom, stateNow } from "@/lib/activities/state";
import type { Localized } from "@/lib/base/localized";

export type What = "news" | "opened" | "closing" | "outcome";

/** Something in a project that its followers have not been told yet. */
export type Happening = {
  what: What;
  projectId: string;
  subjectId: string;
  /** Whoever began to follow later has seen it. */
  at: Date;
  title: Localized;
  /** Of news and activities; null for the project's outcome. */
  code: string | null;
  kind: ActivityKind | null;
  closesAt: Date | null;
};

/** Older than this nobody is told: it was there before anybody could follow, or mail stood still. */
const fresh = sql`now() - interval '7 days'`;
/** So long before it closes it is said that an activity closes soon, if it was open for longer than that. */
const ahead = sql`interval '3 days'`;

/** All that is to be told now in a city, by the database's clock. */
export async function listHappenings(db: CityDb): Promise<Happening[]> {
  const opened = sql`case when ${activities.kind} = 'idea_board' then greatest(${opensFrom}, ${activities.createdAt})
    else ${opensFrom} end`;
  const inProject = sql`from activities join projects on projects.city_id = activities.city_id
    and projects.id = activities.project_id where projects.publish_at <= now() and ${stateNow} = 'open'`;
  const activity = sql`projects.id as "projectId", activities.id as "subjectId", activities.title, activities.code,
    activities.kind, ${closesFrom} as "closesAt"`;
  const rows = await db.execute<Row>(sql`
    select 'news' as what, greatest(n.publish_at, p.publish_at) as at, p.id as "projectId", n.id as "subjectId",
      n.title, n.code, null as kind, null::timestamptz as "closesAt"
      from news n join projects p on p.city_id = n.city_id and p.id = n.project_id
      where n.withdrawn_at is null and n.publish_at <= now() and p.publish_at <= now()
        and n.publish_at > ${fresh} and ${untold("news", sql`p.id`, sql`n.id`)}
    union all select 'opened', ${opened}, ${activity} ${inProject} and ${opened} > ${fresh}
      and ${untold("opened", sql`projects.id`, sql`activities.id`)}
    union all select 'closing', now(), ${activity} ${inProject} and ${closesFrom} < now() + ${ahead}
      and coalesce(${opened} < ${closesFrom} - ${ahead}, true)
      and ${untold("closing", sql`projects.id`, sql`activities.id`)}
    union all select 'outcome', now(), projects.id, projects.id, projects.title, null, null, null from ${projects}
      where ${hasOutcome} and ${untold("outcome", sql`projects.id`, sql`projects.id`)}
    order by at, "subjectId"`);
  return rows.map(({ kind, at, closesAt, ...row }) => ({
    ...row,
    at: new Date(at),
    closesAt: closesAt === null ? null : new Date(closesAt),
    kind: activityKinds.find((known) => known === kind) ?? null,
  }));
}

/** It is public, and says what came of it. */
export const hasOutcome = sql`projects.publish_at <= now() and projects.outcome <> '{}'::jsonb`;

type Row = Omit<Happening, "kind" | "at" | "closesAt"> & {
  kind: string | null;
  at: string;
  closesAt: string | null;
};

function untold(what: What, project: SQL, subject: SQL): SQL {
  return sql`not exists (select from project_tellings t where t.project_id = ${project}
    and t.subject_id = ${subject} and t.what = ${what})`;
}
