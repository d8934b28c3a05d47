import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import type { Verb } from "@/lib/events/verbs";

/** What counts as having taken part in a project. */
const deeds: readonly Verb[] = [
  "idea.submitted",
  "idea.supported",
  "comment.posted",
  "survey.answered",
  "meeting.registered",
  "poll.voted",
  "volunteering.offered",
];

function deedsIn(projectId: string): SQL {
  const verbs = sql.join(
    deeds.map((verb) => sql`${verb}`),
    sql`, `,
  );
  return sql`project_id = ${projectId} and verb in (${verbs})`;
}

export async function tookPart(db: CityDb, projectId: string, personId: string): Promise<boolean> {
  const [row] = await db.execute<{ some: boolean }>(sql`select exists (
    select from events where actor_id = ${personId} and ${deedsIn(projectId)}) as some`);
  return row?.some ?? false;
}

/** Whom to ask, of those who want mail: the ids of their accounts by the language they read. */
export async function listTookPart(db: CityDb, projectId: string): Promise<{ id: string; locale: string }[]> {
  return db.execute<{ id: string; locale: string }>(sql`select p.id, p.locale from people p
    where p.email is not null and p.deleted_at is null and p.suspended_at is null and p.mail_answers
      and p.id in (select actor_id from events where ${deedsIn(projectId)})
    order by p.id`);
}
