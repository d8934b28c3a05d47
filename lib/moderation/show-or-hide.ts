import { eq, sql } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { showOrHideComment } from "@/lib/ideas/discussing/count-comments";
import { indexIdea } from "@/lib/ideas/search/indexing";
import type { Subject } from "./input";

/** The one write behind removing and restoring. Votes and replies stay as rows, so counters stay true. */
export async function showOrHide(
  db: CityDb,
  { kind, id }: Subject,
  to: "public" | "removed",
  reason: string | null = null,
): Promise<void> {
  if (kind === "comment") return showOrHideComment(db, { commentId: id, to, reason });
  await db
    .update(ideas)
    .set({
      visibility: to,
      removedReason: reason,
      removedAt: to === "removed" ? sql`now()` : null,
    })
    .where(eq(ideas.id, id));
  await indexIdea(db, id);
}
