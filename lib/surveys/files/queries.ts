import { type SQL, sql } from "drizzle-orm";
import { surveyAnswers, surveyDrafts } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";

/** What one survey takes of files altogether. */
export const mostBytes = 2 * 1024 ** 3;

/** How much has come to a survey, sent or not yet. */
export async function bytesOf(db: CityDb, activityId: string): Promise<number> {
  const [row] = await db.execute<{ bytes: number }>(sql`
    select coalesce(sum((f ->> 'bytes')::bigint), 0)::float8 as bytes from (
      select a.values from ${surveyAnswers} a where a.activity_id = ${activityId}
      union all select d.values from ${surveyDrafts} d where d.activity_id = ${activityId}
    ) v, ${filesIn(sql`v.values`)} f`);
  return row?.bytes ?? 0;
}

/** A file that somebody answered a survey with, for whoever may read its results; null where no answer has it. */
export async function findSentFile(
  db: CityDb,
  activityId: string,
  id: string,
): Promise<{ name: string; mime: string } | null> {
  const [row] = await db.execute<{ name: string; mime: string }>(sql`
    select f ->> 'name' as name, f ->> 'mime' as mime
    from ${surveyAnswers} a, ${filesIn(sql`a.values`)} f
    where a.activity_id = ${activityId} and f ->> 'id' = ${id} limit 1`);
  return row ?? null;
}

const filesIn = (values: SQL): SQL => sql`jsonb_path_query(${values}, '$.*.files[*]')`;
