import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/**
 * Takes out of a person's ideas what they told staff alone, a way to reach them perhaps: what stays of whoever leaves
 * is what everybody reads.
 */
export async function takeToldToStaff(db: CityDb, personId: string): Promise<void> {
  const mine = sql`f.idea_id in (select id from ideas where author_id = ${personId})`;
  await db.execute(sql`update idea_fields f set values = f.values - array(
      select q.id::text from survey_questions q where q.activity_id = f.activity_id and q.audience = 'staff')
    where ${mine}`);
  await db.execute(sql`delete from idea_fields f where ${mine} and f.values = '{}'::jsonb`);
}
