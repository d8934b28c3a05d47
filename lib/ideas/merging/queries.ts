import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { ideas, supports } from "@/db/schema/ideas";
import { ideaMergers } from "@/db/schema/merging";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { countRecipients } from "@/lib/ideas/answering/recipients";
import type { Actor } from "@/lib/people/actor";
import { type Author, authorOf } from "@/lib/people/author";
import { spokenFor } from "@/lib/people/spoken-for";

/** An idea that is part of the one that is read. */
export type MergedIdea = {
  code: string;
  title: string;
  text: string;
  locale: string;
  author: Author;
  supportCount: number;
  commentCount: number;
  mergedAt: Date;
};

/** Where an idea went that was merged. */
export type MergedInto = { code: string; slug: string; title: string; locale: string; mergedAt: Date };

/** Whether something was merged into the idea of a query, by its index alone. */
export const hasMerged = sql<boolean>`exists (select from ${ideaMergers} m
  where m.city_id = ${ideas.cityId} and m.into_id = ${ideas.id} and m.undone_at is null)`;

/** What became part of it, the first first; what was removed since is not shown. */
export async function mergedIdeas(db: CityDb, intoId: string): Promise<MergedIdea[]> {
  const rows = await db
    .select({
      code: ideas.code,
      title: ideas.title,
      text: ideas.text,
      locale: ideas.locale,
      source: ideas.source,
      authorId: ideas.authorId,
      authorName: ideas.authorName,
      organisation: spokenFor(ideas),
      firstName: people.firstName,
      lastName: people.lastName,
      role: people.role,
      deletedAt: people.deletedAt,
      supportCount: ideas.supportCount,
      commentCount: ideas.commentCount,
      mergedAt: ideaMergers.createdAt,
    })
    .from(ideaMergers)
    .innerJoin(ideas, and(eq(ideas.cityId, ideaMergers.cityId), eq(ideas.id, ideaMergers.ideaId)))
    .leftJoin(people, and(eq(people.cityId, ideas.cityId), eq(people.id, ideas.authorId)))
    .where(and(eq(ideaMergers.intoId, intoId), isNull(ideaMergers.undoneAt), eq(ideas.visibility, "merged")))
    .orderBy(asc(ideaMergers.createdAt), asc(ideaMergers.id))
    .limit(50);
  return rows.map((row) => ({ ...row, author: authorOf(row) }));
}

export async function mergedInto(db: CityDb, ideaId: string): Promise<MergedInto | null> {
  const [row] = await db
    .select({
      code: ideas.code,
      slug: ideas.slug,
      title: ideas.title,
      locale: ideas.locale,
      mergedAt: ideaMergers.createdAt,
    })
    .from(ideaMergers)
    .innerJoin(ideas, and(eq(ideas.cityId, ideaMergers.cityId), eq(ideas.id, ideaMergers.intoId)))
    .where(and(eq(ideaMergers.ideaId, ideaId), isNull(ideaMergers.undoneAt)));
  return row ?? null;
}

/** What merging would come to, before it is done. */
export type MergerDraft = {
  /** People who support either of them. */
  together: number;
  /** Of these, people who support both. */
  both: number;
  /** How many are told by mail. */
  told: number;
};

export async function draftMerger(
  { db, actor }: { db: CityDb; actor: Actor },
  oneId: string,
  intoId: string,
): Promise<MergerDraft> {
  const [row] = await db.execute<{ together: number; both: number }>(sql`
    select count(*)::int as together, (count(*) filter (where times = 2))::int as both from (
      select person_id, count(*) as times from ${supports} where idea_id in (${oneId}, ${intoId}) group by 1) those`);
  return {
    together: row?.together ?? 0,
    both: row?.both ?? 0,
    told: await countRecipients({ db, actor }, oneId),
  };
}
