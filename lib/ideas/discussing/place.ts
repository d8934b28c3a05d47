import { and, eq } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { debates } from "@/db/schema/debates";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { authorizeTakingPart } from "@/lib/activities/taking-part";
import { NotFoundError } from "@/lib/base/errors";
import type { ThreadPlace } from "@/lib/discussion/commands";
import { findPublicSubject, type IdeaSubject } from "@/lib/ideas/subject";
import type { Actor } from "@/lib/people/actor";

export type CommentPlace = {
  place: ThreadPlace;
  /** Null in a debate. */
  idea: IdeaSubject | null;
  /** Whether everybody can read it. */
  visible: boolean;
};

/**
 * Where a comment stands, so that something can be done to it: on an idea that everybody sees, or in a debate in which
 * the actor may take part at this second.
 * @throws NotFoundError or RuleError where it is not there to be read, or the debate is over and `over` does not allow it
 */
export async function findPlace(
  { db, actor }: { db: CityDb; actor: Actor },
  commentId: string,
  over?: "ended too",
): Promise<CommentPlace> {
  const [row] = await db
    .select({
      ideaId: ideas.id,
      activityId: activities.id,
      code: activities.code,
      visibility: comments.visibility,
    })
    .from(comments)
    .leftJoin(ideas, and(eq(ideas.cityId, comments.cityId), eq(ideas.threadId, comments.threadId)))
    .leftJoin(debates, and(eq(debates.cityId, comments.cityId), eq(debates.threadId, comments.threadId)))
    .leftJoin(activities, and(eq(activities.cityId, debates.cityId), eq(activities.id, debates.activityId)))
    .where(eq(comments.id, commentId));
  const visible = row?.visibility === "public";
  if (row?.ideaId) {
    const idea = await findPublicSubject(db, row.ideaId);
    return { place: idea, idea, visible };
  }
  if (!row?.code) throw new NotFoundError("comment");
  if (!over) await authorizeTakingPart({ db, actor }, row.code);
  return { place: { activityId: row.activityId, neighbourhoodId: null }, idea: null, visible };
}
