import { and, inArray, lt, sql } from "drizzle-orm";
import { files } from "@/db/schema/city";
import { type CityDb, withCity } from "@/db/with-city";
import { deleteBytes, deleteStored, storedBefore } from "./store";

/**
 * Removes pictures that nothing shows any more and that are older than a day, and bytes on the disk that neither
 * a row names nor an idea that waits for its writer's sign-in.
 */
export async function sweepFiles(cityId: string): Promise<{ rows: number; stray: number }> {
  const gone = await withCity(cityId, async (db) => {
    const removed = await deleteUnreferenced(db);
    // Still inside the transaction: whoever saves the same picture now waits for its row.
    for (const id of removed) await deleteBytes(cityId, id);
    return removed;
  });
  return { rows: gone.length, stray: await sweepStray(cityId) };
}

/** Of these files, removes those that nothing shows, at once: their sender asked for it. */
export async function deleteUnshown(db: CityDb, cityId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const renditions = await db.select({ of: files.renditions }).from(files).where(inArray(files.id, ids));
  const all = [...ids, ...renditions.flatMap(({ of }) => Object.values(of))];
  const removed = await db
    .delete(files)
    .where(and(inArray(files.id, all), sql`not (${files.id} in (${referenced}))`))
    .returning({ id: files.id });
  for (const { id } of removed) await deleteBytes(cityId, id);
}

async function deleteUnreferenced(db: CityDb): Promise<string[]> {
  const rows = await db
    .delete(files)
    .where(and(lt(files.createdAt, sql`now() - interval '1 day'`), sql`not (${files.id} in (${referenced}))`))
    .returning({ id: files.id });
  return rows.map((row) => row.id);
}

/** What something shows (ideas, the city, its pages, rewards, badges, milestones, news, organisations, projects and what can be brought back there, answers to surveys), and its renditions. */
const referenced = sql`
  with shown as (
    select file_id as id from idea_images
    union select cover_file_id from ideas where cover_file_id is not null
    union select unnest(array[logo_file_id, hero_file_id]) from settings
    union select file_id from rewards
    union select file_id from badges
    union select cover_file_id from projects
    union select logo_file_id from organisations
    union select unnest(array[file_id, done_file_id]) from milestones
    union select image_file_id from news
    union select m[1] from project_blocks, regexp_matches(content::text, '"([0-9a-f]{64})"', 'g') as m
    union select m[1] from project_block_changes, regexp_matches(before::text, '"([0-9a-f]{64})"', 'g') as m
    union select m[1] from project_templates, regexp_matches(content::text, '"([0-9a-f]{64})"', 'g') as m
    union select jsonb_path_query(v.values, '$.*.files[*].id') #>> '{}' from (
      select a.values from survey_answers a where a.activity_id in (
        select q.activity_id from survey_questions q where q.kind = 'file')
      union all select d.values from survey_drafts d) v
    union select m[1] from text_pages, regexp_matches(body::text, '/files/([0-9a-f]{64})', 'g') as m
  )
  select id from shown where id is not null
  union select value from files f join shown on shown.id = f.id, jsonb_each_text(f.renditions)`;

async function sweepStray(cityId: string): Promise<number> {
  const old = await storedBefore(cityId, new Date(Date.now() - 24 * 60 * 60 * 1000));
  if (old.length === 0) return 0;
  const kept = await withCity(cityId, (db) => keptOf(db, old));
  const stray = old.filter((name) => !kept.has(name));
  for (const name of stray) await deleteStored(cityId, name);
  return stray.length;
}

/** Those of them that a row names, or an idea that waits for its writer's sign-in. */
async function keptOf(db: CityDb, names: string[]): Promise<Set<string>> {
  const rows = await db.select({ id: files.id }).from(files).where(inArray(files.id, names));
  const waiting = await db.execute<{ id: string }>(sql`
    select m[1] as id from pending_contributions, regexp_matches(payload::text, '([0-9a-f]{64})', 'g') as m
    where expires_at > now()`);
  return new Set([...rows, ...waiting].map(({ id }) => id));
}
