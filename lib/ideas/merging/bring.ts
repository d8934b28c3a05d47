import { and, eq, sql } from "drizzle-orm";
import { follows, ideas, supports } from "@/db/schema/ideas";
import { ideaMergerPeople } from "@/db/schema/merging";
import type { CityDb } from "@/db/with-city";

type Merger = { id: string; ideaId: string; intoId: string; createdAt: Date };

/**
 * Whoever supports or follows the one, or wrote it, supports or follows the other, too: once, and since when they did
 * the one. Who was not there before is kept, so that they can be taken out again.
 */
export async function bringPeople(db: CityDb, { id, ideaId, intoId, createdAt }: Merger): Promise<void> {
  await db.execute(sql`
    with supporting as (
      insert into ${supports} (idea_id, person_id, created_at)
      select ${intoId}, person_id, created_at from ${supports} where idea_id = ${ideaId}
      on conflict do nothing returning person_id),
    following as (
      insert into ${follows} (idea_id, person_id, created_at)
      select ${intoId}, person_id, ${createdAt.toISOString()}::timestamptz from (
        select person_id from ${follows} where idea_id = ${ideaId}
        union select author_id from ${ideas} where id = ${ideaId} and author_id is not null) those
      on conflict do nothing returning person_id)
    insert into ${ideaMergerPeople} (merger_id, person_id, supports, follows)
    select ${id}, person_id, supporting.person_id is not null, following.person_id is not null
    from supporting full join following using (person_id)`);
}

/**
 * Takes out again whom a merger brought, and nobody who supported or followed by an act of their own since: theirs is of
 * another moment.
 */
export async function takeOut(db: CityDb, { id, ideaId, intoId, createdAt }: Merger): Promise<void> {
  const brought = (what: "supports" | "follows") =>
    sql`(select person_id from ${ideaMergerPeople} where merger_id = ${id} and ${sql.identifier(what)})`;
  await db.execute(sql`
    delete from ${supports} s using ${supports} own
    where s.idea_id = ${intoId} and s.person_id in ${brought("supports")}
      and own.city_id = s.city_id and own.idea_id = ${ideaId} and own.person_id = s.person_id
      and own.created_at = s.created_at`);
  await db
    .delete(follows)
    .where(
      and(
        eq(follows.ideaId, intoId),
        sql`${follows.personId} in ${brought("follows")}`,
        eq(follows.createdAt, createdAt),
      ),
    );
}

/** @returns how many support it now */
export async function countSupports(db: CityDb, ideaId: string): Promise<number> {
  return db.$count(supports, eq(supports.ideaId, ideaId));
}
