import { sql } from "drizzle-orm";
import { meetingRegistrations, meetings } from "@/db/schema/meetings";
import { surveyDrafts, surveyQuestions, surveyRespondents } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import type { Activity } from "./queries";

/** Whether there is something to take part in: a survey asks something, a meeting has a time and a place. */
export async function isWhole(db: CityDb, { id, kind }: Pick<Activity, "id" | "kind">): Promise<boolean> {
  if (kind === "meeting") return some(db, sql`select from ${meetings} where activity_id = ${id}`);
  if (kind !== "survey") return true;
  return some(
    db,
    sql`select from ${surveyQuestions}
    where activity_id = ${id} and kind <> 'section' and archived_at is null`,
  );
}

/** Whether anybody took part, or began to. */
export async function hasBegun(db: CityDb, { id }: Pick<Activity, "id">): Promise<boolean> {
  return some(
    db,
    sql`select from ${surveyRespondents} where activity_id = ${id}
    union all select from ${surveyDrafts} where activity_id = ${id}`,
  );
}

async function some(db: CityDb, query: ReturnType<typeof sql>): Promise<boolean> {
  const [row] = await db.execute<{ some: boolean }>(sql`select exists (${query}) as some`);
  return row?.some ?? false;
}
