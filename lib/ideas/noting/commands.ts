import { and, eq } from "drizzle-orm";
import { ideaNotes } from "@/db/schema/answering";
import type { CityDb } from "@/db/with-city";
import { ForbiddenError, NotFoundError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { City } from "@/lib/cities/resolve";
import { findMentions } from "@/lib/discussion/find-mentions";
import { recordEvent } from "@/lib/events/record";
import { authorizeAnswerTo, placeOfIdea } from "@/lib/ideas/answering/place";
import { answerersAt } from "@/lib/ideas/assigning/queries";
import { findSubject, placeOfEvent } from "@/lib/ideas/subject";
import { type Actor, actorId } from "@/lib/people/actor";
import { tellColleague } from "./tell";

type Noting = { db: CityDb; actor: Actor; city: City };

/** Something that staff say to each other about an idea; colleagues who are named in it get a mail. */
export async function noteIdea(
  { db, actor, city }: Noting,
  { ideaId, text }: { ideaId: string; text: string },
): Promise<{ code: string; told: number }> {
  await authorizeAnswerTo({ db, actor }, ideaId);
  const idea = await findSubject(db, ideaId);
  const id = newId();
  await db.insert(ideaNotes).values({ id, ideaId, authorId: actorId(actor), text });
  const colleagues = await answerersAt(db, await placeOfIdea(db, ideaId));
  const named = new Set(findMentions(text, colleagues).map(({ personId }) => personId));
  const told = colleagues.filter((one) => named.has(one.id) && one.id !== actorId(actor));
  for (const colleague of told) await tellColleague({ db, actor, city }, "noted", colleague, idea, text);
  await recordEvent(
    { db, actor },
    { verb: "idea.noted", ...placeOfEvent(idea), data: { noteId: id, told: told.length } },
  );
  return { code: idea.code, told: told.length };
}

/** Whoever wrote a note takes it away again. */
export async function removeNote(
  { db, actor }: Omit<Noting, "city">,
  { id }: { id: string },
): Promise<{ code: string }> {
  const { ideaId } = await authorizeNote({ db, actor }, id);
  await db.delete(ideaNotes).where(and(eq(ideaNotes.id, id), eq(ideaNotes.ideaId, ideaId)));
  const idea = await findSubject(db, ideaId);
  await recordEvent({ db, actor }, { verb: "idea.noteRemoved", ...placeOfEvent(idea), data: { noteId: id } });
  return { code: idea.code };
}

/** @throws NotFoundError for a note that is not there, ForbiddenError for somebody else's */
async function authorizeNote({ db, actor }: { db: CityDb; actor: Actor }, id: string) {
  const [note] = await db.select().from(ideaNotes).where(eq(ideaNotes.id, id)).for("update");
  if (!note) throw new NotFoundError("note");
  await authorizeAnswerTo({ db, actor }, note.ideaId);
  if (note.authorId === null || note.authorId !== actorId(actor)) throw new ForbiddenError("ideas.answer");
  return note;
}
