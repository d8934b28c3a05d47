import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { asIds, deletedIds, recountComments } from "./take-back";

/**
 * Removes what the person wrote. Where others answered it a stone stays, without words or author, so that what
 * they and the city said keeps its place.
 * @returns ids of files that these ideas showed
 */
export async function removeWritten(db: CityDb, personId: string, stoneTitle: string): Promise<string[]> {
  await db.execute(sql`select id from ideas where author_id = ${personId} or thread_id in
    (select thread_id from comments where author_id = ${personId}) order by id for update`);
  await removeComments(db, personId);
  return removeIdeas(db, personId, stoneTitle);
}

async function removeComments(db: CityDb, personId: string): Promise<void> {
  const threads = await deletedIds(
    db,
    sql`select distinct thread_id as id from comments where author_id = ${personId}`,
  );
  await forgetReports(db, sql`comment_id in (select id from comments where author_id = ${personId})`);
  await db.execute(sql`update comments set text = '', visibility = 'withdrawn', author_id = null, organisation_id = null,
    edited_at = null where author_id = ${personId} and exists (select 1 from comments r where r.city_id = comments.city_id
      and r.parent_id = comments.id and r.author_id is distinct from ${personId}::uuid)`);
  await db.execute(sql`delete from comments where author_id = ${personId}`);
  await recountComments(db, threads);
}

async function removeIdeas(db: CityDb, personId: string, stoneTitle: string): Promise<string[]> {
  const mine = sql`(select id from ideas where author_id = ${personId})`;
  await forgetReports(db, sql`idea_id in ${mine}`);
  const files = await deletedIds(
    db,
    sql`delete from idea_images where idea_id in ${mine} returning file_id as id`,
  );
  await db.execute(sql`delete from idea_versions where idea_id in ${mine}`);
  await db.execute(sql`delete from idea_fields where idea_id in ${mine}`);
  const stones = await deletedIds(
    db,
    sql`update ideas set title = ${stoneTitle}, text = '', slug = '', address = '', lat = null, lng = null,
      cover_file_id = null, visibility = 'withdrawn', withdrawn_at = coalesce(withdrawn_at, now()),
      due_at = null, due_reason = null, author_id = null, organisation_id = null, edited_at = null
      where author_id = ${personId} and (
        exists (select 1 from comments c where c.city_id = ideas.city_id and c.thread_id = ideas.thread_id)
        or exists (select 1 from answers a where a.city_id = ideas.city_id and a.idea_id = ideas.id))
      returning id`,
  );
  await db.execute(sql`delete from idea_terms where idea_id = any(${asIds(stones)}::uuid[])`);
  const threads = await deletedIds(
    db,
    sql`delete from ideas where author_id = ${personId} returning thread_id as id`,
  );
  await db.execute(sql`delete from threads where id = any(${asIds(threads)}::uuid[])`);
  return files;
}

/** What others reported about words that are gone. */
async function forgetReports(db: CityDb, about: ReturnType<typeof sql>): Promise<void> {
  await db.execute(sql`delete from reports where ${about}`);
}
