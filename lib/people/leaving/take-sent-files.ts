import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/**
 * Takes the files that a person answered surveys with out of those answers: a picture or a document says who sent it,
 * whatever else stays as nobody's.
 * @returns the ids of those files
 */
export async function takeSentFiles(db: CityDb, personId: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select jsonb_path_query(v.values, '$.*.files[*].id') #>> '{}' as id from (
      select values from survey_answers where person_id = ${personId}
      union all select values from survey_drafts where person_id = ${personId}) v`);
  if (rows.length === 0) return [];
  await db.execute(sql`update survey_answers a set values = a.values - array(
      select q.id::text from survey_questions q where q.activity_id = a.activity_id and q.kind = 'file')
    where a.person_id = ${personId}`);
  return rows.map(({ id }) => id);
}
