import { createHash } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import { insertMany } from "@/db/insert-many";
import { importRows } from "@/db/schema/imports";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { type Reason, reason } from "@/lib/imports/reason";
import type { Note, Refused } from "@/lib/imports/rows/cells";
import type { KindCounts } from "@/lib/imports/running/report";
import type { Run } from "@/lib/imports/running/run-context";
import { keepSource } from "@/lib/imports/running/source";

export interface Readable {
  readonly ok: true;
  readonly line: number;
  readonly originId: string;
  readonly hasId: boolean;
  readonly notes: readonly Note[];
}

export interface Staged<T> {
  readonly read: T;
  readonly hash: string;
  readonly ideaOrigin: string | null;
  readonly parentOrigin: string | null;
}

/**
 * Notes a batch's records by their ids: which are new, changed, known, or repeated within the file.
 * Nothing of the city changes yet.
 */
export async function stageBatch<T extends Readable>(
  run: Run,
  kind: "idea" | "comment",
  file: string,
  batch: readonly Staged<T>[],
): Promise<void> {
  const counts: KindCounts = run.counts[`${kind}s`];
  const problems = await run.transact(async (db) => {
    await keepSource(db, run.source, run.id);
    const known = await knownRows(
      db,
      run,
      kind,
      batch.map(({ read }) => read.originId),
    );
    const [fresh, refused] = [new Map<string, typeof importRows.$inferInsert>(), [] as Problem[]];
    for (const { read, hash, ideaOrigin, parentOrigin } of batch) {
      const before = known.get(read.originId);
      const met = fresh.get(read.originId) ?? (before?.runId === run.id ? before : undefined);
      if (met) {
        const repeats = met.hash === hash;
        counts[repeats ? "repeats" : "refused"]++;
        refused.push({ line: read.line, repeats, reason: again(read, met.line, repeats) });
        continue;
      }
      fresh.set(read.originId, {
        importId: run.source.id,
        kind,
        originId: read.originId,
        subjectId: before?.subjectId ?? newId(),
        runId: run.id,
        line: read.line,
        hash,
        ideaOrigin,
        parentOrigin,
      });
      counts[outcome(before?.writtenHash ?? null, hash)]++;
    }
    await upsert(db, [...fresh.values()]);
    return refused;
  });
  for (const { line, repeats, reason: why } of problems) {
    await run.tell({ file, line, outcome: repeats ? "repeat" : "refused", column: null, reason: why });
  }
}

export async function tellRefused(
  run: Run,
  kind: "idea" | "comment",
  file: string,
  row: Refused,
): Promise<void> {
  run.counts[`${kind}s`].refused++;
  await run.tell({ file, line: row.line, outcome: "refused", column: row.column, reason: row.reason });
}

export async function tellNotes(run: Run, file: string, read: Readable): Promise<void> {
  for (const note of read.notes) await run.tell({ file, line: read.line, outcome: "note", ...note });
}

/** What was understood of a record, as one short word: a second look sees whether it changed. */
export function contentHash(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 22);
}

async function knownRows(db: CityDb, run: Run, kind: string, originIds: readonly string[]) {
  if (originIds.length === 0) return new Map<string, typeof importRows.$inferSelect>();
  const rows = await db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, run.source.id),
        eq(importRows.kind, kind),
        inArray(importRows.originId, [...new Set(originIds)]),
      ),
    );
  return new Map(rows.map((row) => [row.originId, row]));
}

async function upsert(db: CityDb, rows: (typeof importRows.$inferInsert)[]): Promise<void> {
  await insertMany(
    db,
    importRows,
    rows,
    sql`on conflict (city_id, import_id, kind, origin_id) do update set run_id = excluded.run_id,
      line = excluded.line, hash = excluded.hash, idea_origin = excluded.idea_origin,
      parent_origin = excluded.parent_origin`,
  );
}

function outcome(written: string | null, hash: string): "added" | "changed" | "unchanged" {
  if (written === null) return "added";
  return written === hash ? "unchanged" : "changed";
}

function again(read: Readable, line: number, repeats: boolean): Reason {
  return repeats ? reason("repeatOf", { line }) : reason("sameId", { id: read.originId.slice(0, 60), line });
}

interface Problem {
  readonly line: number;
  readonly repeats: boolean;
  readonly reason: Reason;
}
