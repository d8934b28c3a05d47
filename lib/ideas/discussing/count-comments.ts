import { eq, sql } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { type CommentVisibility, changeVisibility } from "@/lib/discussion/visibility";

/** An idea's number of comments follows its thread's public rows, in the same transaction. */
export async function countComments(db: CityDb, threadId: string, change: -1 | 0 | 1): Promise<void> {
  if (change === 0) return;
  await db
    .update(ideas)
    .set({ commentCount: sql`${ideas.commentCount} + ${change}` })
    .where(eq(ideas.threadId, threadId));
}

/** Shows or hides a comment and keeps its idea's number true; for moderation, which decides and records. */
export async function showOrHideComment(
  db: CityDb,
  input: { commentId: string; to: CommentVisibility; reason?: string | null },
): Promise<void> {
  const { threadId, change } = await changeVisibility(db, input);
  await countComments(db, threadId, change);
}
