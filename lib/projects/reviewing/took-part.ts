import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import type { Verb } from "@/lib/events/verbs";

/** What counts as having taken part. */
const deeds: readonly Verb[] = [
  "idea.submitted",
  "idea.supported",
  "comment.posted",
  "survey.answered",
  "meeting.registered",
  "poll.voted",
  "volunteering.offered",
];

function deedsIn(place: "project_id" | "activity_id", id: string): SQL {
  const verbs = sql.join(
    deeds.map((verb) => sql`${verb}`),
    sql`, `,
  );
  return sql`events.${sql.identifier(place)} = ${id} and events.verb in (${verbs})`;
}

/** Whether somebody took part in a project: an account of a query, by its column. */
export function tookPartIn(projectId: string, person: SQL): SQL {
  return sql`exists (select from events where events.actor_id = ${person} and ${deedsIn("project_id", projectId)})`;
}

export async function tookPart(db: CityDb, projectId: string, personId: string): Promise<boolean> {
  const [row] = await db.execute<{ some: boolean }>(
    sql`select ${tookPartIn(projectId, sql`${personId}::uuid`)} as some`,
  );
  return row?.some ?? false;
}

type Reader = { id: string; locale: string };

/** Whom to ask, of those who want mail: the ids of their accounts by the language they read. */
export function listTookPart(db: CityDb, projectId: string): Promise<Reader[]> {
  return readers(db, deedsIn("project_id", projectId), sql`p.mail_answers`);
}

/**
 * Who took part in an activity and wants mail of what comes of that: such a mail is ended as one of what is followed,
 * and never goes to who had turned the others off before anything could be followed. That somebody took part is in the
 * ledger, in a secret vote, too, and never what they said.
 */
export function listTookPartIn(db: CityDb, activityId: string, among: SQL = sql`true`): Promise<Reader[]> {
  return readers(db, deedsIn("activity_id", activityId), sql`p.mail_follows and p.mail_answers and ${among}`);
}

async function readers(db: CityDb, done: SQL, wanted: SQL): Promise<Reader[]> {
  return db.execute<Reader>(sql`select p.id, p.locale from people p
    where p.email is not null and p.deleted_at is null and p.suspended_at is null and ${wanted}
      and p.id in (select actor_id from events where ${done})
    order by p.id`);
}
