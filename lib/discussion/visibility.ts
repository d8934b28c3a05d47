import { eq, sql } from "drizzle-orm";
import { comments } from "@/db/schema/discussion";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";

export type CommentVisibility = "public" | "waiting" | "removed" | "withdrawn";

/**
 * Shows or hides a comment: the one write behind removing, restoring and approving, whose commands decide and
 * record. Gives by how much the thread's number of comments changed, for its owner to count.
 */
export async function changeVisibility(
  db: CityDb,
  { commentId, to, reason = null }: { commentId: string; to: CommentVisibility; reason?: string | null },
): Promise<{ threadId: string; change: -1 | 0 | 1 }> {
  const [before] = await db
    .select({ threadId: comments.threadId, visibility: comments.visibility })
    .from(comments)
    .where(eq(comments.id, commentId))
    .for("update");
  if (!before) throw new NotFoundError("comment");
  await db
    .update(comments)
    .set({
      visibility: to,
      removedReason: to === "removed" ? reason : null,
      removedAt: to === "removed" ? sql`now()` : null,
    })
    .where(eq(comments.id, commentId));
  const change = Number(to === "public") - Number(before.visibility === "public");
  return { threadId: before.threadId, change: change as -1 | 0 | 1 };
}
