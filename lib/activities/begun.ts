import { type SQL, sql } from "drizzle-orm";
import { debates } from "@/db/schema/debates";
import { comments } from "@/db/schema/discussion";
import { meetingRegistrations, meetings } from "@/db/schema/meetings";
import { surveyDrafts, surveyQuestions, surveyRespondents } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import type { Activity } from "./queries";

/**
 * Whether there is something to take part in: a survey asks something, a meeting has a time and a place, and a debate
 * says what it is about.
 */
export async function isWhole(
  db: CityDb,
  { id, kind, intro }: Pick<Activity, "id" | "kind" | "intro">,
): Promise<boolean> {
  if (kind === "debate") return Object.keys(intro).length > 0;
  if (kind === "meeting") return some(db, sql`select from ${meetings} where activity_id = ${id}`);
  const questions = sql`select from ${surveyQuestions}
    where activity_id = ${id} and kind <> 'section' and archived_at is null`;
  return some(db, questions);
}

/** Whether anybody took part, or began to. */
export async function hasBegun(db: CityDb, { id }: Pick<Activity, "id">): Promise<boolean> {
  const begun = sql`select from ${surveyRespondents} where activity_id = ${id}
    union all select from ${surveyDrafts} where activity_id = ${id}
    union all select from ${meetingRegistrations} where activity_id = ${id}
    union all select from ${comments} c join ${debates} d on d.city_id = c.city_id and d.thread_id = c.thread_id
      where d.activity_id = ${id}`;
  return some(db, begun);
}

async function some(db: CityDb, query: SQL): Promise<boolean> {
  const [row] = await db.execute<{ some: boolean }>(sql`select exists (${query}) as some`);
  return row?.some ?? false;
}
