import { and, asc, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import { importRows } from "@/db/schema/imports";
import type { CityDb } from "@/db/with-city";
import { reason } from "@/lib/imports/reason";
import type { Run } from "@/lib/imports/running/run-context";

const pageSize = 1000;

/** A reply to a comment that is not there, or that answers it in turn, becomes a first comment. */
export async function settleReplies(run: Run, file: string, column: string | null): Promise<void> {
  let [after, forward]: [string | null, boolean] = ["", false];
  while (after !== null) {
    const page: Page = await run.transact((db) => settlePage(db, run, after ?? ""));
    run.counts.comments.replies += page.replies - page.loose.length;
    await tellLoose(run, file, column, page.loose);
    [after, forward] = [page.last, forward || page.forward];
  }
  if (!forward) return;
  const circles = await run.transact((db) => breakCircles(db, run));
  run.counts.comments.replies -= circles.length;
  await tellLoose(run, file, column, circles);
}

type Loose = { line: number; parent: string };
type Page = { replies: number; loose: Loose[]; last: string | null; forward: boolean };

async function settlePage(db: CityDb, run: Run, after: string): Promise<Page> {
  const replies = await db
    .select()
    .from(importRows)
    .where(and(ofRun(run), isNotNull(importRows.parentOrigin), gt(importRows.originId, after)))
    .orderBy(asc(importRows.originId))
    .limit(pageSize);
  const parents = await parentsOf(
    db,
    run,
    replies.flatMap(({ parentOrigin }) => parentOrigin ?? []),
  );
  const parentOf = (reply: Row) => {
    const parent = parents.get(reply.parentOrigin ?? "");
    const present = parent && (parent.runId === run.id || parent.writtenHash !== null);
    return present && parent.ideaOrigin === reply.ideaOrigin ? parent : null;
  };
  const loose = replies.filter((reply) => !parentOf(reply));
  await detach(
    db,
    run,
    loose.map(({ originId }) => originId),
  );
  return {
    replies: replies.length,
    loose: loose.map(({ line, parentOrigin }) => ({ line, parent: parentOrigin ?? "" })),
    last: replies.length < pageSize ? null : (replies.at(-1)?.originId ?? null),
    // Only where some answer stands before what it answers can answers run in a circle.
    forward: replies.some((reply) => (parentOf(reply)?.line ?? 0) > reply.line),
  };
}

type Row = typeof importRows.$inferSelect;

async function parentsOf(db: CityDb, run: Run, originIds: readonly string[]): Promise<Map<string, Row>> {
  if (originIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(importRows)
    .where(and(ofSource(run), inArray(importRows.originId, [...new Set(originIds)])));
  return new Map(rows.map((row) => [row.originId, row]));
}

async function detach(db: CityDb, run: Run, originIds: readonly string[]): Promise<void> {
  if (originIds.length === 0) return;
  await db
    .update(importRows)
    .set({ parentOrigin: null })
    .where(and(ofRun(run), inArray(importRows.originId, [...originIds])));
}

/** What no first comment leads to hangs in a circle. Nested loops over rows just written would take minutes. */
async function breakCircles(db: CityDb, run: Run): Promise<Loose[]> {
  await db.execute(sql`set local enable_nestloop = off`);
  const circles = await db.execute<{ originId: string; line: number; parent: string }>(sql`
    with recursive reached as (
      select origin_id from import_rows
      where import_id = ${run.source.id} and kind = 'comment' and (parent_origin is null or run_id <> ${run.id})
      union
      select r.origin_id from import_rows r join reached on r.parent_origin = reached.origin_id
      where r.import_id = ${run.source.id} and r.kind = 'comment'
    )
    select origin_id as "originId", line, parent_origin as parent from import_rows
    where import_id = ${run.source.id} and kind = 'comment' and run_id = ${run.id}
      and origin_id not in (select origin_id from reached)`);
  await detach(
    db,
    run,
    circles.map(({ originId }) => originId),
  );
  return circles.map(({ line, parent }) => ({ line, parent }));
}

async function tellLoose(
  run: Run,
  file: string,
  column: string | null,
  loose: readonly Loose[],
): Promise<void> {
  for (const { line, parent } of loose) {
    run.counts.comments.orphans++;
    await run.tell({
      file,
      line,
      outcome: "note",
      column,
      reason: reason("orphan", { parent: parent.slice(0, 60) }),
    });
  }
}

function ofSource({ source }: Run) {
  return and(eq(importRows.importId, source.id), eq(importRows.kind, "comment"));
}

function ofRun(run: Run) {
  return and(ofSource(run), eq(importRows.runId, run.id));
}
