import { and, eq } from "drizzle-orm";
import { follows } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { recordEvent } from "@/lib/events/record";
import { findPublicSubject, findSubject, placeOfEvent } from "@/lib/ideas/subject";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";

type Following = { db: CityDb; actor: Actor };

/** The person hears by mail what becomes of the idea. */
export async function followIdea({ db, actor }: Following, { ideaId }: { ideaId: string }): Promise<void> {
  authorize(actor, "ideas.follow");
  const person = asPerson(actor);
  const idea = await findPublicSubject(db, ideaId);
  const begun = await db
    .insert(follows)
    .values({ ideaId, personId: person.id })
    .onConflictDoNothing()
    .returning({ ideaId: follows.ideaId });
  if (begun.length === 0) return;
  await recordEvent({ db, actor }, { verb: "idea.followed", ...placeOfEvent(idea) });
}

export async function unfollowIdea({ db, actor }: Following, { ideaId }: { ideaId: string }): Promise<void> {
  authorize(actor, "ideas.follow");
  const person = asPerson(actor);
  const idea = await findSubject(db, ideaId);
  const ended = await db
    .delete(follows)
    .where(and(eq(follows.ideaId, ideaId), eq(follows.personId, person.id)))
    .returning({ ideaId: follows.ideaId });
  if (ended.length === 0) return;
  await recordEvent({ db, actor }, { verb: "idea.unfollowed", ...placeOfEvent(idea) });
}
