import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/**
 * Takes back the person's supports, follows and marks, and recounts what they were counted in. The counted rows
 * are locked first and counted by a later statement: an update that itself waited would count with old eyes.
 */
export async function takeBackMarks(db: CityDb, personId: string): Promise<void> {
  await db.execute(sql`select id from ideas where id in (select idea_id from supports where person_id = ${personId})
    order by id for update`);
  await db.execute(sql`select id from comments where id in
    (select comment_id from helpful_marks where person_id = ${personId}) order by id for update`);
  const supported = await deletedIds(
    db,
    sql`delete from supports where person_id = ${personId} returning idea_id as id`,
  );
  const marked = await deletedIds(
    db,
    sql`delete from helpful_marks where person_id = ${personId} returning comment_id as id`,
  );
  for (const table of ["follows", "project_follows", "activity_follows"])
    await db.execute(sql`delete from ${sql.identifier(table)} where person_id = ${personId}`);
  await db.execute(sql`update ideas set support_count =
    (select count(*) from supports s where s.city_id = ideas.city_id and s.idea_id = ideas.id)
    where id = any(${asIds(supported)}::uuid[])`);
  await db.execute(sql`update comments set helpful_count =
    (select count(*) from helpful_marks m where m.city_id = comments.city_id and m.comment_id = comments.id)
    where id = any(${asIds(marked)}::uuid[])`);
}

/** Counts an idea's public comments anew; its row must be locked. */
export async function recountComments(db: CityDb, threadIds: string[]): Promise<void> {
  await db.execute(sql`update ideas set comment_count = (select count(*) from comments c
    where c.city_id = ideas.city_id and c.thread_id = ideas.thread_id and c.visibility = 'public')
    where thread_id = any(${asIds(threadIds)}::uuid[])`);
}

export async function deletedIds(db: CityDb, statement: ReturnType<typeof sql>): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(statement);
  return [...new Set(rows.map(({ id }) => id))];
}

/** An array parameter as PostgreSQL writes it. */
export function asIds(ids: string[]): string {
  return `{${ids.join(",")}}`;
}
