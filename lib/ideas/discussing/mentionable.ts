import { and, eq, isNotNull } from "drizzle-orm";
import { answers } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import type { Mentionable } from "@/lib/discussion/find-mentions";
import { participantsOf } from "@/lib/discussion/participants";
import type { IdeaSubject } from "@/lib/ideas/subject";

/** Who can be named on an idea: those who talk there, its author, and who answered for the city. */
export async function mentionableOn(
  db: CityDb,
  idea: Pick<IdeaSubject, "id" | "threadId" | "authorId">,
): Promise<Mentionable[]> {
  const signers = await db
    .select({ id: answers.signedBy })
    .from(answers)
    .where(and(eq(answers.ideaId, idea.id), isNotNull(answers.signedBy)));
  const also = [idea.authorId, ...signers.map(({ id }) => id)].filter((id) => id !== null);
  return participantsOf(db, idea.threadId, also);
}
