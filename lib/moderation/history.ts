import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { inMainLanguage } from "@/lib/cities/main-language";

/** What staff decided about a person and what they wrote, the latest first. */
export type PersonDecision = {
  what:
    | "removed"
    | "restored"
    | "approved"
    | "kept"
    | "warned"
    | "warningTakenBack"
    | "suspended"
    | "unsuspended";
  at: Date;
  rule: string | null;
  explanation: string;
  by: string;
  /** The contribution that it was about; none for the account itself. */
  about: { kind: "idea" | "comment"; id: string; title: string } | null;
};

type Asked = {
  without?: string | null;
  limit?: number;
  /** For whoever moderates projects: what was decided in these, and nothing about the account itself. */
  projects?: readonly string[];
};

/** Decisions on a person's contributions, warnings and suspensions; but those on the one that is looked at. */
export async function historyOf(
  db: CityDb,
  personId: string,
  { without = null, limit = 20, projects }: Asked = {},
): Promise<PersonDecision[]> {
  const within = projects ? sql`h.project = any(${`{${projects.join(",")}}`}::uuid[])` : sql`true`;
  const rows = await db.execute<{
    what: PersonDecision["what"];
    at: string;
    rule: string | null;
    explanation: string;
    by: string;
    kind: "idea" | "comment" | null;
    id: string | null;
    title: string | null;
  }>(sql`
    select h.what, h.at::text as at, h.rule, h.explanation, h.kind, h.id, h.title,
      trim(concat_ws(' ', p.first_name, p.last_name)) as by
    from (
      select d.decision as what, d.created_at as at, d.rule, d.explanation, d.decided_by as actor,
        'idea' as kind, i.id, i.title, ${projectOf(sql`i`)} as project
      from ideas i join moderation_decisions d on d.city_id = i.city_id and d.idea_id = i.id
      where i.author_id = ${personId}
      union all
      select d.decision, d.created_at, d.rule, d.explanation, d.decided_by, 'comment', c.id,
        coalesce(i.title, ${inMainLanguage(sql`v.title`)}), coalesce(${projectOf(sql`i`)}, v.project_id)
      from comments c join moderation_decisions d on d.city_id = c.city_id and d.comment_id = c.id
        left join ideas i on i.city_id = c.city_id and i.thread_id = c.thread_id
        left join debates b on b.city_id = c.city_id and b.thread_id = c.thread_id
        left join activities v on v.city_id = b.city_id and v.id = b.activity_id
      where c.author_id = ${personId}
      union all
      select case when taken_back_at is null then 'warned' else 'warningTakenBack' end, w.created_at, null, w.reason,
        w.warned_by, w.about_kind, w.about_id, coalesce(i.title, ci.title, ${inMainLanguage(sql`wv.title`)}),
        coalesce(${projectOf(sql`i`)}, ${projectOf(sql`ci`)}, wv.project_id)
      from warnings w
        left join ideas i on w.about_kind = 'idea' and i.city_id = w.city_id and i.id = w.about_id
        left join comments c on w.about_kind = 'comment' and c.city_id = w.city_id and c.id = w.about_id
        left join ideas ci on ci.city_id = c.city_id and ci.thread_id = c.thread_id
        left join debates wb on wb.city_id = c.city_id and wb.thread_id = c.thread_id
        left join activities wv on wv.city_id = wb.city_id and wv.id = wb.activity_id
      where w.person_id = ${personId}
      union all
      select case verb when 'person.suspended' then 'suspended' else 'unsuspended' end, occurred_at, null, '',
        actor_id, null, null, null, null
      from events where subject_kind = 'person' and subject_id = ${personId}::text
        and verb in ('person.suspended', 'person.unsuspended')
    ) h left join people p on p.id = h.actor
    where (${without}::uuid is null or h.id is distinct from ${without}::uuid) and ${within}
    order by h.at desc limit ${limit}`);
  return rows.map(({ at, kind, id, title, ...row }) => ({
    ...row,
    at: new Date(at),
    about: kind && id ? { kind, id, title: title ?? "" } : null,
  }));
}

/** The project in whose activity an idea was posted. */
export function projectOf(idea: SQL): SQL {
  return sql`(select v.project_id from activities v where v.city_id = ${idea}.city_id and v.id = ${idea}.activity_id)`;
}
