import { and, eq, inArray, sql } from "drizzle-orm";
import { insertMany } from "@/db/insert-many";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { importRows } from "@/db/schema/imports";
import type { CityDb } from "@/db/with-city";
import { recordEvents } from "@/lib/events/record";
import type { CommentKey } from "@/lib/imports/mapping/keys";
import { type ReadComment, readComment } from "@/lib/imports/rows/read-comment";
import { inBatches } from "@/lib/imports/running/batches";
import type { PlannedFile } from "@/lib/imports/running/plan";
import { batchSize, type Run } from "@/lib/imports/running/run-context";
import { keepSource } from "@/lib/imports/running/source";
import { markWritten, momentOf, unwritten } from "@/lib/imports/running/write-ideas";
import { systemActor } from "@/lib/people/actor";

/** Reads the comments once more and hangs what is new or changed on the threads of their ideas. */
export async function writeComments(run: Run, file: PlannedFile<CommentKey>): Promise<void> {
  let done = 0;
  for await (const rows of inBatches(file.table.rows(), batchSize)) {
    const reads = rows
      .map((row) => readComment(row, file.mapping, { ...run.hints, ...file.profile }))
      .filter((read) => read.ok);
    await run.transact((db) => writeBatch(db, run, reads));
    done += rows.length;
    await run.progress({ phase: "comments.write", done, total: file.profile.rows });
  }
}

async function writeBatch(db: CityDb, run: Run, reads: readonly ReadComment[]): Promise<void> {
  await keepSource(db, run.source, run.id);
  const waiting = await unwritten(db, run, "comment", reads);
  if (waiting.length === 0) return;
  const subjects = await ideasOf(
    db,
    run,
    waiting.flatMap(({ ideaOrigin }) => ideaOrigin ?? []),
  );
  const parents = await commentIds(
    db,
    run,
    waiting.flatMap(({ parentOrigin }) => parentOrigin ?? []),
  );
  const existing = await db
    .select({ id: comments.id, editedAt: comments.editedAt })
    .from(comments)
    .where(
      inArray(
        comments.id,
        waiting.map(({ subjectId }) => subjectId),
      ),
    );
  const known = new Map(existing.map(({ id, editedAt }) => [id, editedAt]));
  const rows = waiting.flatMap(({ read, subjectId, ideaOrigin, parentOrigin }) => {
    const idea = subjects.get(ideaOrigin ?? "");
    const parentId = parentOrigin === null ? null : (parents.get(parentOrigin) ?? null);
    return idea
      ? [{ idea, row: toRow(run, read, { id: subjectId, threadId: idea.threadId, parentId }) }]
      : [];
  });
  const fresh = rows.filter(({ row }) => !known.has(row.id));
  await add(db, fresh);
  for (const { row } of rows) {
    if (known.get(row.id)) run.counts.kept++;
    else if (known.has(row.id))
      await db.update(comments).set({ text: row.text, stance: row.stance }).where(eq(comments.id, row.id));
  }
  await markWritten(db, run, "comment", waiting);
}

type Idea = { id: string; threadId: string; activityId: string; neighbourhoodId: string | null };
type CommentRow = ReturnType<typeof toRow>;

function toRow(
  run: Run,
  read: ReadComment,
  place: { id: string; threadId: string; parentId: string | null },
) {
  return {
    ...place,
    authorName: read.author || null,
    text: read.text,
    locale: run.locale,
    stance: place.parentId === null ? read.stance : null,
    source: "import",
    originId: read.originId,
    importId: run.source.id,
    createdAt: momentOf(run, read.date),
  };
}

async function add(db: CityDb, fresh: readonly { idea: Idea; row: CommentRow }[]): Promise<void> {
  if (fresh.length === 0) return;
  await insertMany(
    db,
    comments,
    fresh.map(({ row }) => row),
  );
  for (const [ideaId, added] of Map.groupBy(fresh, ({ idea }) => idea.id)) {
    await db
      .update(ideas)
      .set({ commentCount: sql`${ideas.commentCount} + ${added.length}` })
      .where(eq(ideas.id, ideaId));
  }
  await recordEvents(
    { db, actor: systemActor("import") },
    fresh.map(({ idea, row }) => ({
      verb: "comment.posted",
      subject: { kind: "comment", id: row.id },
      activityId: idea.activityId,
      neighbourhoodId: idea.neighbourhoodId,
      source: "import",
      occurredAt: row.createdAt,
      data: { reply: row.parentId !== null, stance: row.stance },
    })),
  );
}

async function ideasOf(db: CityDb, run: Run, originIds: readonly string[]): Promise<Map<string, Idea>> {
  const rows = await db
    .select({
      originId: importRows.originId,
      id: ideas.id,
      threadId: ideas.threadId,
      activityId: ideas.activityId,
      neighbourhoodId: ideas.neighbourhoodId,
    })
    .from(importRows)
    .innerJoin(ideas, and(eq(ideas.cityId, importRows.cityId), eq(ideas.id, importRows.subjectId)))
    .where(
      and(
        eq(importRows.importId, run.source.id),
        eq(importRows.kind, "idea"),
        inArray(importRows.originId, [...new Set(originIds)]),
      ),
    );
  return new Map(rows.map(({ originId, ...idea }) => [originId, idea]));
}

async function commentIds(db: CityDb, run: Run, originIds: readonly string[]): Promise<Map<string, string>> {
  if (originIds.length === 0) return new Map();
  const rows = await db
    .select({ originId: importRows.originId, id: importRows.subjectId })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, run.source.id),
        eq(importRows.kind, "comment"),
        inArray(importRows.originId, [...new Set(originIds)]),
      ),
    );
  return new Map(rows.map(({ originId, id }) => [originId, id]));
}
