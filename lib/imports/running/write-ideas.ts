import { and, eq, inArray, sql } from "drizzle-orm";
import { insertMany } from "@/db/insert-many";
import { threads } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { importRows } from "@/db/schema/imports";
import type { CityDb } from "@/db/with-city";
import { newCode, newId } from "@/lib/base/ids";
import { type EventInput, recordEvents } from "@/lib/events/record";
import { dueOnPosting } from "@/lib/ideas/promise";
import { indexIdeas } from "@/lib/ideas/search/indexing";
import { drawPlace } from "@/lib/ideas/shuffle";
import type { IdeaKey } from "@/lib/imports/mapping/keys";
import { type ReadIdea, readIdea } from "@/lib/imports/rows/read-idea";
import { inBatches } from "@/lib/imports/running/batches";
import type { Directory } from "@/lib/imports/running/directory";
import { fieldsOf, type IdeaFields } from "@/lib/imports/running/idea-fields";
import type { PlannedFile } from "@/lib/imports/running/plan";
import { batchSize, type Run } from "@/lib/imports/running/run-context";
import { keepSource } from "@/lib/imports/running/source";
import type { IdeasFound } from "@/lib/imports/running/stage-ideas";
import { updateIdeas } from "@/lib/imports/running/update-ideas";
import { systemActor } from "@/lib/people/actor";

/** Reads the file once more and writes what is new or changed, a few hundred ideas a transaction. */
export async function writeIdeas(
  run: Run,
  file: PlannedFile<IdeaKey>,
  { directory, oldest }: Pick<IdeasFound, "oldest"> & { directory: Directory },
): Promise<void> {
  let done = 0;
  for await (const rows of inBatches(file.table.rows(), batchSize)) {
    const reads = rows
      .map((row) => readIdea(row, file.mapping, { ...run.hints, ...file.profile }))
      .filter((read) => read.ok)
      // As of today it would pass for the newest idea of all, and stand above what people write now.
      .map((read) => ({ ...read, publishedAt: momentOf(run, read.date ?? oldest) }));
    await run.transact((db) => writeBatch(db, run, reads, directory));
    done += rows.length;
    await run.progress({ phase: "ideas.write", done, total: file.profile.rows });
  }
}

type DatedIdea = ReadIdea & { readonly publishedAt: Date };

async function writeBatch(
  db: CityDb,
  run: Run,
  reads: readonly DatedIdea[],
  directory: Directory,
): Promise<void> {
  await keepSource(db, run.source, run.id);
  const waiting = await unwritten(db, run, "idea", reads);
  if (waiting.length === 0) return;
  const ids = waiting.map(({ subjectId }) => subjectId);
  const existing = await db.select().from(ideas).where(inArray(ideas.id, ids));
  const known = new Map(existing.map((idea) => [idea.id, idea]));
  const fields = waiting.map(({ read, subjectId }) => ({
    id: subjectId,
    read,
    ...fieldsOf(run, read, directory),
  }));
  await addIdeas(
    db,
    run,
    fields.filter(({ id }) => !known.has(id)),
  );
  await updateIdeas(
    db,
    run,
    fields.flatMap((field) => {
      const before = known.get(field.id);
      return before ? [{ ...field, before }] : [];
    }),
  );
  await indexIdeas(db, ids);
  await markWritten(db, run, "idea", waiting);
}

/** Which of these records this run still has to write: noted from this very line, and not as they stand. */
export async function unwritten<T extends { originId: string; line: number }>(
  db: CityDb,
  run: Run,
  kind: "idea" | "comment",
  reads: readonly T[],
): Promise<Waiting<T>[]> {
  if (reads.length === 0) return [];
  const rows = await db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, run.source.id),
        eq(importRows.kind, kind),
        eq(importRows.runId, run.id),
        inArray(
          importRows.originId,
          reads.map(({ originId }) => originId),
        ),
      ),
    );
  const staged = new Map(rows.map((row) => [row.originId, row]));
  return reads.flatMap((read) => {
    const row = staged.get(read.originId);
    if (!row || row.line !== read.line || row.hash === row.writtenHash) return [];
    const { subjectId, hash, ideaOrigin, parentOrigin } = row;
    return [{ read, subjectId, hash, ideaOrigin, parentOrigin }];
  });
}

interface Waiting<T> {
  readonly read: T;
  readonly subjectId: string;
  readonly hash: string;
  readonly ideaOrigin: string | null;
  readonly parentOrigin: string | null;
}

export async function markWritten(
  db: CityDb,
  run: Run,
  kind: "idea" | "comment",
  written: readonly { read: { originId: string } }[],
): Promise<void> {
  await db
    .update(importRows)
    .set({ writtenHash: importRows.hash })
    .where(
      and(
        eq(importRows.importId, run.source.id),
        eq(importRows.kind, kind),
        inArray(
          importRows.originId,
          written.map(({ read }) => read.originId),
        ),
      ),
    );
}

async function addIdeas(
  db: CityDb,
  run: Run,
  fresh: readonly ({ id: string; read: DatedIdea } & IdeaFields)[],
): Promise<void> {
  if (fresh.length === 0) return;
  const { boardId } = run.around;
  const rows = fresh.map(({ read, ...fields }) => {
    const status = read.status ?? "proposed";
    const createdAt = read.publishedAt;
    const open = status === "proposed" || status === "under_review";
    return {
      ...fields,
      ...dueOf(run, open),
      threadId: newId(),
      activityId: boardId,
      status,
      shuffle: drawPlace(),
      source: "import",
      originId: read.originId,
      importId: run.source.id,
      createdAt,
      publishedSecond: Math.floor(createdAt.getTime() / 1000),
    };
  });
  await insertMany(
    db,
    threads,
    rows.map(({ threadId }) => ({ id: threadId })),
  );
  await insertWithCodes(db, rows);
  await recordEvents({ db, actor: systemActor("import") }, rows.map(submitted));
}

function dueOf(run: Run, open: boolean): { dueAt: Date | null; dueReason: string | null } {
  const { dueFromImport, around, hints, city } = run;
  const due = dueFromImport && open ? dueOnPosting(around.settings, hints.now, city.timeZone) : null;
  return due ?? { dueAt: null, dueReason: null };
}

/** Codes are drawn; of 100,000 a few are drawn twice, and those draw again. */
async function insertWithCodes(
  db: CityDb,
  rows: readonly Omit<typeof ideas.$inferInsert, "code">[],
): Promise<void> {
  let left = rows;
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === 20) throw new Error("no free codes found for imported ideas");
    const inserted = await insertMany(
      db,
      ideas,
      left.map((row) => ({ ...row, code: newCode() })),
      sql`on conflict (city_id, code) do nothing returning id`,
    );
    const done = new Set(inserted.map((row) => row.id));
    left = left.filter(({ id }) => !done.has(id));
  }
}

function submitted(idea: {
  id: string;
  activityId: string;
  neighbourhoodId: string | null;
  createdAt: Date;
}): EventInput {
  return {
    verb: "idea.submitted",
    subject: { kind: "idea", id: idea.id },
    activityId: idea.activityId,
    neighbourhoodId: idea.neighbourhoodId,
    source: "import",
    occurredAt: idea.createdAt,
  };
}

/** A date without an hour stands for noon, which may not have come yet. */
export function momentOf({ hints }: Run, date: Date | null): Date {
  return date && date < hints.now ? date : hints.now;
}
