import { and, desc, eq, sql } from "drizzle-orm";
import { ideaNotes } from "@/db/schema/answering";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { authorizeAnswerTo } from "@/lib/ideas/answering/place";
import type { Actor } from "@/lib/people/actor";

export type IdeaNote = { id: string; text: string; authorId: string | null; name: string; createdAt: Date };

/**
 * What staff said to each other about an idea, the last first.
 * @throws ForbiddenError for whoever does not answer it, whatever page asks
 */
export async function notesOn(
  { db, actor }: { db: CityDb; actor: Actor },
  ideaId: string,
): Promise<IdeaNote[]> {
  await authorizeAnswerTo({ db, actor }, ideaId);
  return db
    .select({
      id: ideaNotes.id,
      text: ideaNotes.text,
      authorId: ideaNotes.authorId,
      name: sql<string>`coalesce(trim(${people.firstName} || ' ' || ${people.lastName}), '')`,
      createdAt: ideaNotes.createdAt,
    })
    .from(ideaNotes)
    .leftJoin(people, and(eq(people.cityId, ideaNotes.cityId), eq(people.id, ideaNotes.authorId)))
    .where(eq(ideaNotes.ideaId, ideaId))
    .orderBy(desc(ideaNotes.createdAt), desc(ideaNotes.id))
    .limit(most);
}

const most = 200;
