import { and, asc, eq, sql } from "drizzle-orm";
import { savedReplies } from "@/db/schema/answering";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";

export type SavedReply = { id: string; name: string; text: Localized };

/** The city's saved replies, by their names. */
export function listReplies(db: CityDb): Promise<SavedReply[]> {
  const { id, name, text } = savedReplies;
  return db.select({ id, name, text }).from(savedReplies).orderBy(asc(name), asc(id)).limit(mostReplies);
}

export const mostReplies = 200;

export async function findReply(db: CityDb, id: string): Promise<SavedReply | null> {
  const { name, text } = savedReplies;
  const [row] = await db
    .select({ id: savedReplies.id, name, text })
    .from(savedReplies)
    .where(eq(savedReplies.id, id));
  return row ?? null;
}

/** Whom an answer to an idea speaks to, and what the idea is called. */
export async function addresseeOf(db: CityDb, ideaId: string): Promise<{ name: string; title: string }> {
  const [row] = await db
    .select({
      title: ideas.title,
      name: sql<string>`coalesce(${ideas.authorName}, trim(${people.firstName} || ' ' || ${people.lastName}), '')`,
    })
    .from(ideas)
    .leftJoin(people, and(eq(people.cityId, ideas.cityId), eq(people.id, ideas.authorId)))
    .where(eq(ideas.id, ideaId));
  return row ?? { name: "", title: "" };
}
