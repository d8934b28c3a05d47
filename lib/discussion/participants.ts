import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { comments } from "@/db/schema/discussion";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { Mentionable } from "./find-mentions";

const mostParticipants = 500;

/** Who took part in a thread and can be named in it; the thread's subject adds its own people. */
export async function participantsOf(
  db: CityDb,
  threadId: string,
  alsoIds: readonly string[] = [],
): Promise<Mentionable[]> {
  const wrote = db
    .select({ id: comments.authorId })
    .from(comments)
    .where(and(eq(comments.threadId, threadId), eq(comments.visibility, "public")));
  const also = alsoIds.length > 0 ? inArray(people.id, [...alsoIds]) : sql`false`;
  return db
    .select({ id: people.id, name: sql<string>`trim(${people.firstName} || ' ' || ${people.lastName})` })
    .from(people)
    .where(
      and(
        sql`(${inArray(people.id, wrote)} or ${also})`,
        isNull(people.deletedAt),
        sql`${people.firstName} <> ''`,
      ),
    )
    .limit(mostParticipants);
}
