import { and, eq, inArray } from "drizzle-orm";
import { importRows } from "@/db/schema/imports";
import type { CommentKey } from "@/lib/imports/mapping/keys";
import { reason } from "@/lib/imports/reason";
import { refused } from "@/lib/imports/rows/cells";
import { type ReadComment, readComment } from "@/lib/imports/rows/read-comment";
import { inBatches } from "@/lib/imports/running/batches";
import type { PlannedFile } from "@/lib/imports/running/plan";
import { batchSize, type Run } from "@/lib/imports/running/run-context";
import { settleReplies } from "@/lib/imports/running/settle-replies";
import { contentHash, stageBatch, tellNotes, tellRefused } from "@/lib/imports/running/stage";

/** Reads the comments once through and notes those whose idea is there; then settles what answers what. */
export async function stageComments(
  run: Run,
  { table, mapping, profile }: PlannedFile<CommentKey>,
): Promise<void> {
  const { counts } = run;
  for await (const rows of inBatches(table.rows(), batchSize)) {
    const batch: ReadComment[] = [];
    for (const row of rows) {
      const read = readComment(row, mapping, { ...run.hints, ...profile });
      if (read.ok) batch.push(read);
      else await tellRefused(run, "comment", table.name, read);
    }
    const known = await knownIdeas(
      run,
      batch.flatMap(({ idea }) => namesOf(idea)),
    );
    const placed: ReadComment[] = [];
    for (const read of batch) {
      const idea = namesOf(read.idea).find((name) => known.has(name));
      if (idea !== undefined) {
        await tellNotes(run, table.name, read);
        placed.push({ ...read, idea });
        continue;
      }
      const why = reason("unknownIdea", { idea: read.idea.slice(0, 60) });
      await tellRefused(run, "comment", table.name, refused(read.line, mapping.idea?.[0] ?? null, why));
    }
    counts.comments.rows += rows.length;
    await stageBatch(
      run,
      "comment",
      table.name,
      placed.map((read) => staged(run, read)),
    );
    await run.progress({ phase: "comments.read", done: counts.comments.rows, total: profile.rows });
  }
  await settleReplies(run, table.name, mapping.parent?.[0] ?? null);
  await run.progress({ phase: "comments.read", done: counts.comments.rows, total: profile.rows });
}

export function commentHash({ locale }: Pick<Run, "locale">, read: ReadComment): string {
  const { line: _, notes: __, ok: ___, ...content } = read;
  return contentHash([content, locale]);
}

/** An idea is named by its id, or by the address of its page, which ends with the id. */
function namesOf(idea: string): string[] {
  const last = /^https?:\/\/[^?#]+\/([^/?#]+)\/?([?#].*)?$/i.exec(idea)?.[1];
  return last === undefined ? [idea] : [idea, last];
}

function staged(run: Run, read: ReadComment) {
  return { read, hash: commentHash(run, read), ideaOrigin: read.idea, parentOrigin: read.parent };
}

async function knownIdeas(run: Run, originIds: readonly string[]): Promise<Set<string>> {
  if (originIds.length === 0) return new Set();
  const rows = await run.transact((db) =>
    db
      .select({ originId: importRows.originId })
      .from(importRows)
      .where(
        and(
          eq(importRows.importId, run.source.id),
          eq(importRows.kind, "idea"),
          inArray(importRows.originId, [...new Set(originIds)]),
        ),
      ),
  );
  return new Set(rows.map(({ originId }) => originId));
}
