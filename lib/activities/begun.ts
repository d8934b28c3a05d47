import { type SQL, sql } from "drizzle-orm";
import { meetingRegistrations, meetings } from "@/db/schema/meetings";
import { surveyDrafts, surveyQuestions, surveyRespondents } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import type { Activity } from "./queries";

/** Whether there is something to take part in: a survey asks something, a meeting has a time and a place. */
export async function isWhole(db: CityDb, { id, kind }: Pick<Activity, "id" | "kind">): Promise<boolean> {
  if (kind === "meeting") return some(db, sql`select from ${meetings} where activity_id = ${id}`);
  const questions = sql`select from ${surveyQuestions}
    where activity_id = ${id} and kind <> 'section' and archived_at is null`;
  return some(db, questions);
}

/** Whether anybody took part, or began to. */
export async function hasBegun(db: CityDb, { id }: Pick<Activity, "id">): Promise<boolean> {
  const begun = sql`select from ${surveyRespondents} where activity_id = ${id}
    union all select from ${surveyDrafts} where activity_id = ${id}
    union all select from ${meetingRegistrations} where activity_id = ${id}`;
  return some(db, begun);
}

async function some(db: CityDb, query: SQL): Promise<boolean> {
  const [row] = await db.execute<{ some: boolean }>(sql`select exists (${query}) as some`);
  return row?.some ?? false;
}
