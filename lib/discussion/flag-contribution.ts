import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import { comments, reports } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { flagsOf } from "./flags";

type Written = ({ ideaId: string } | { commentId: string }) & {
  authorId: string;
  text: string;
  /** Words of the city's own lists that are in it. */
  words: readonly string[];
};

/**
 * Puts what looks like advertising, and what has a listed word, before staff, as a report by nobody. Called by the commands that post,
 * in their transaction, after the row is there; it hides nothing.
 */
export async function flagContribution(db: CityDb, written: Written): Promise<void> {
  const flags = flagsOf({ text: written.text, earlier: await lately(db, written) });
  const found = [
    ...flags.map((reason) => ({ reason, note: "" })),
    ...(written.words.length > 0 ? [{ reason: "words", note: written.words.join(", ") }] : []),
  ];
  if (found.length === 0) return;
  await db.insert(reports).values(
    found.map(({ reason, note }) => ({
      id: newId(),
      ideaId: "ideaId" in written ? written.ideaId : null,
      commentId: "commentId" in written ? written.commentId : null,
      reason,
      note: note.slice(0, 600),
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
