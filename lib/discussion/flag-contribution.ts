import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import { comments, reports } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { flagsOf } from "./flags";

type Written = ({ ideaId: string } | { commentId: string }) & { authorId: string; text: string };

/**
 * Puts what looks like advertising before staff, as a report by nobody. Called by the commands that post,
 * in their transaction, after the row is there; it hides nothing.
 */
export async function flagContribution(db: CityDb, written: Written): Promise<void> {
  const flags = flagsOf({ text: written.text, earlier: await lately(db, written) });
  if (flags.length === 0) return;
  await db.insert(reports).values(
    flags.map((flag) => ({
      id: newId(),
      ideaId: "ideaId" in written ? written.ideaId : null,
      commentId: "commentId" in written ? written.commentId : null,
      reason: flag,
    })),
  );
}

async function lately(db: CityDb, written: Written): Promise<string[]> {
  const sinceYesterday = sql`now() - interval '1 day'`;
  const rows =
    "ideaId" in written
      ? await db
          .select({ text: ideas.text })
          .from(ideas)
          .where(
            and(
              eq(ideas.authorId, written.authorId),
              ne(ideas.id, written.ideaId),
              gt(ideas.createdAt, sinceYesterday),
            ),
          )
          .orderBy(desc(ideas.createdAt))
          .limit(50)
      : await db
          .select({ text: comments.text })
          .from(comments)
          .where(
            and(
              eq(comments.authorId, written.authorId),
              ne(comments.id, written.commentId),
              gt(comments.createdAt, sinceYesterday),
            ),
          )
          .orderBy(desc(comments.createdAt))
          .limit(50);
  return rows.map((row) => row.text);
}
