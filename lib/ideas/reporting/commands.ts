import { and, eq } from "drizzle-orm";
import { comments, reports } from "@/db/schema/discussion";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { recordEvent } from "@/lib/events/record";
import { findPublicSubject } from "@/lib/ideas/subject";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import type { ReportInput } from "./input";

/**
 * Puts an idea or a comment before staff. A person has one open report a contribution: the same again changes
 * nothing. Visitors may report too; their action's limit goes by address.
 */
export async function reportContribution(
  { db, actor }: { db: CityDb; actor: Actor },
  { ideaId, commentId, reason, note }: ReportInput,
): Promise<{ isNew: boolean }> {
  authorize(actor, "contributions.report");
  const idea = await findPublicSubject(db, ideaId);
  if (commentId) await requireVisibleComment(db, idea.threadId, commentId);
  const id = newId();
  const subject = commentId ? { commentId } : { ideaId };
  const written = await db
    .insert(reports)
    .values({ id, ...subject, reporterId: actorId(actor), reason, note })
    .onConflictDoNothing()
    .returning({ id: reports.id });
  if (written.length === 0) return { isNew: false };
  await recordEvent(
    { db, actor },
    {
      verb: "contribution.reported",
      subject: { kind: "report", id },
      activityId: idea.activityId,
      neighbourhoodId: idea.neighbourhoodId,
      data: { reason, ideaId: idea.id, commentId },
    },
  );
  return { isNew: true };
}

async function requireVisibleComment(db: CityDb, threadId: string, commentId: string): Promise<void> {
  const [comment] = await db
    .select({ visibility: comments.visibility })
    .from(comments)
    .where(and(eq(comments.id, commentId), eq(comments.threadId, threadId)));
  if (comment?.visibility !== "public") throw new NotFoundError("comment");
}
