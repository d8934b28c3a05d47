import { bulkAnswers, ideaAssignments, ideaNotes, savedReplies } from "@/db/schema/answering";
import { milestoneMoves, milestones } from "@/db/schema/milestones";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";

/** A saved reply, an answer to several ideas that was not sent, and who sees to the idea. */
export async function furnishAnswering(db: CityDb, marker: string, of: { ideaId: string; personId: string }) {
  const [replyId, togetherId] = [newId(), newId()];
  await db
    .insert(savedReplies)
    .values({ id: replyId, name: `${marker} thanks`, text: { en: `${marker} thanks you, {name}` } });
  const input = {
    ...{ ideas: [of.ideaId], status: "under_review", text: `${marker} looks at {title}`, locale: "en" },
    ...{ signedName: "Mia", signedTitle: "", department: "Streets", nextDay: "" },
  };
  await db.insert(bulkAnswers).values({ id: togetherId, createdBy: of.personId, input });
  await db.insert(ideaAssignments).values({ ideaId: of.ideaId, personId: of.personId });
  await db
    .insert(ideaNotes)
    .values({ id: newId(), ideaId: of.ideaId, authorId: of.personId, text: `${marker} only for staff` });
  return { replyId, togetherId };
}

/** A step promised for the idea, and one for the project. */
export async function furnishSteps(db: CityDb, marker: string, of: { ideaId: string; projectId: string }) {
  const [stepId, projectStepId] = [newId(), newId()];
  const [title, dueAt] = [{ en: `${marker} step` }, new Date(Date.now() + 30 * 86_400_000)];
  await db.insert(milestones).values([
    { id: stepId, ideaId: of.ideaId, title, dueAt },
    { id: projectStepId, projectId: of.projectId, title, dueAt },
  ]);
  const moved = { fromAt: dueAt, toAt: dueAt, reason: `${marker} rain`, locale: "en" };
  await db.insert(milestoneMoves).values({ id: newId(), milestoneId: stepId, ...moved });
  return { stepId, projectStepId };
}
