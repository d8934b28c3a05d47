import { eq } from "drizzle-orm";
import { ideaAssignments } from "@/db/schema/answering";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { authorizeAnswerTo, placeOfIdea } from "@/lib/ideas/answering/place";
import { tellColleague } from "@/lib/ideas/noting/tell";
import { findPublicSubject, placeOfEvent } from "@/lib/ideas/subject";
import { type Actor, actorId } from "@/lib/people/actor";
import type { AssignIdeaInput } from "./input";
import { answerersAt } from "./queries";

type Assigning = { db: CityDb; actor: Actor; city: City };

/** Names who of the staff sees to an idea, or nobody; whoever is named by somebody else is told. */
export async function assignIdea(
  { db, actor, city }: Assigning,
  { ideaId, personId }: AssignIdeaInput,
): Promise<{ code: string }> {
  await authorizeAnswerTo({ db, actor }, ideaId);
  const idea = await findPublicSubject(db, ideaId);
  const [before] = await db
    .select({ personId: ideaAssignments.personId })
    .from(ideaAssignments)
    .where(eq(ideaAssignments.ideaId, ideaId))
    .for("update");
  if ((before?.personId ?? null) === personId) return { code: idea.code };
  const colleagues = personId ? await answerersAt(db, await placeOfIdea(db, ideaId)) : [];
  const colleague = colleagues.find(({ id }) => id === personId);
  if (personId && !colleague) throw new RuleError("answering.notAnswering");
  await db.delete(ideaAssignments).where(eq(ideaAssignments.ideaId, ideaId));
  if (colleague) {
    await db
      .insert(ideaAssignments)
      .values({ ideaId, personId: colleague.id, assignedBy: actorId(actor) })
      .onConflictDoUpdate({
        target: [ideaAssignments.cityId, ideaAssignments.ideaId],
        set: { personId: colleague.id, assignedBy: actorId(actor) },
      });
    if (colleague.id !== actorId(actor))
      await tellColleague({ db, actor, city }, "assigned", colleague, idea);
  }
  await recordEvent(
    { db, actor },
    { verb: "idea.assigned", ...placeOfEvent(idea), data: { personId: personId ?? null } },
  );
  return { code: idea.code };
}
