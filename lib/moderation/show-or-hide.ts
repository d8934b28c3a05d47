import { eq, sql } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import { ideaMergers } from "@/db/schema/merging";
import type { CityDb } from "@/db/with-city";
import { showOrHideComment } from "@/lib/ideas/discussing/count-comments";
import { indexIdea } from "@/lib/ideas/search/indexing";
import type { Subject } from "./input";

/** Where an idea goes that is shown again: to what it is part of, if it was merged. */
const shown = sql`case when exists (select from ${ideaMergers} m where m.city_id = ${ideas.cityId}
  and m.idea_id = ${ideas.id} and m.undone_at is null) then 'merged' else 'public' end`;

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
      visibility: to === "public" ? shown : to,
      removedReason: reason,
      removedAt: to === "removed" ? sql`now()` : null,
    })
    .where(eq(ideas.id, id));
  await indexIdea(db, id);
}
