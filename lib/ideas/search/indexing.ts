import { and, eq, inArray, sql } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import { ideaTerms, searchWords } from "@/db/schema/search";
import type { CityDb } from "@/db/with-city";
import { isKept } from "./kept-words";
import { CityTerms, type Filed, termsOf } from "./terms";

/**
 * Brings what ideas are found by up to date, in the caller's transaction: call it after one is posted, edited,
 * hidden or shown again. Whatever is not public is not found.
 */
export async function indexIdea(db: CityDb, ideaId: string): Promise<void> {
  await indexIdeas(db, [ideaId]);
}

/** The same for many, such as a batch of an import; a few hundred at a time are quickest. */
export async function indexIdeas(db: CityDb, ideaIds: string[]): Promise<void> {
  if (ideaIds.length === 0) return;
  const shown = await db
    .select({
      cityId: ideas.cityId,
      id: ideas.id,
      title: ideas.title,
      text: ideas.text,
      address: ideas.address,
      lat: ideas.lat,
      lng: ideas.lng,
    })
    .from(ideas)
    .where(and(inArray(ideas.id, ideaIds), eq(ideas.visibility, "public")));
  const ids = new Set(shown.map(({ id }) => id));
  const hidden = ideaIds.filter((id) => !ids.has(id));
  if (hidden.length > 0) await db.delete(ideaTerms).where(inArray(ideaTerms.ideaId, hidden));
  const [first] = shown;
  if (!first) return;
  const city = new CityTerms(first.cityId);
  await fileAll(db, city, shown);
}

/** An idea that has just been written, public, so that nobody needs to ask what is in it. */
export async function indexNew(db: CityDb, cityId: string, idea: Filed & { id: string }): Promise<void> {
  await fileAll(db, new CityTerms(cityId), [idea]);
}

async function fileAll(db: CityDb, city: CityTerms, ideas: (Filed & { id: string })[]): Promise<void> {
  const filed = ideas.map((idea) => ({ id: idea.id, ...termsOf(city, idea) }));
  await Promise.all([fileTerms(db, filed), learnWords(db, new Set(filed.flatMap(({ words }) => words)))]);
}

async function fileTerms(db: CityDb, filed: { id: string; terms: number[] }[]): Promise<void> {
  const ids = filed.map(({ id }) => id);
  const terms = filed.map((idea) => `{${idea.terms.join()}}`);
  await db.execute(sql`
    insert into ${ideaTerms} (idea_id, terms)
    select id, terms::integer[] from unnest(${sql.param(ids)}::uuid[], ${sql.param(terms)}::text[]) as filed (id, terms)
    on conflict (city_id, idea_id) do update set terms = excluded.terms`);
}

/** In order, so that two batches at once never wait for each other in a circle. */
async function learnWords(db: CityDb, words: Set<string>): Promise<void> {
  const worth = [...words].filter(isKept).sort();
  await db.execute(sql`
    insert into ${searchWords} (word) select unnest(${sql.param(worth)}::text[])
    on conflict (city_id, word) do nothing`);
}
