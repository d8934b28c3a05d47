import { findNeighbourhood } from "@/lib/cities/geo/find-neighbourhood";
import type { IdeaKey } from "@/lib/imports/mapping/keys";
import { type ReadIdea, readIdea } from "@/lib/imports/rows/read-idea";
import { inBatches } from "@/lib/imports/running/batches";
import { NameCounts } from "@/lib/imports/running/names";
import type { PlannedFile } from "@/lib/imports/running/plan";
import { batchSize, type Run } from "@/lib/imports/running/run-context";
import { contentHash, stageBatch, tellNotes, tellRefused } from "@/lib/imports/running/stage";

/** What only a first reading of the whole file tells. */
export interface IdeasFound {
  readonly names: UsedNames;
  /** The oldest date in the file; null where it has none. */
  readonly oldest: Date | null;
}

export interface UsedNames {
  readonly topics: NameCounts;
  /** of ideas whose place does not say it already */
  readonly neighbourhoods: NameCounts;
}

/** Reads the file once through, notes its ideas, and finds the names it uses and its oldest date. */
export async function stageIdeas(
  run: Run,
  { table, mapping, profile }: PlannedFile<IdeaKey>,
): Promise<IdeasFound> {
  const names: UsedNames = { topics: new NameCounts(), neighbourhoods: new NameCounts() };
  const { counts } = run;
  let oldest: Date | null = null;
  for await (const rows of inBatches(table.rows(), batchSize)) {
    const batch: ReadIdea[] = [];
    for (const row of rows) {
      const read = readIdea(row, mapping, { ...run.hints, ...profile });
      if (!read.ok) {
        await tellRefused(run, "idea", table.name, read);
        continue;
      }
      await tellNotes(run, table.name, read);
      countNames(run, read, names);
      if (read.date && (!oldest || read.date < oldest)) oldest = read.date;
      batch.push(read);
    }
    counts.ideas.rows += rows.length;
    await stageBatch(
      run,
      "idea",
      table.name,
      batch.map((read) => staged(run, read)),
    );
    await run.progress({ phase: "ideas.read", done: counts.ideas.rows, total: profile.rows });
  }
  return { names, oldest };
}

export function ideaHash(
  { locale }: Pick<Run, "locale">,
  { line: _, notes: __, ok: ___, ...content }: ReadIdea,
): string {
  return contentHash([content, locale]);
}

function staged(run: Run, read: ReadIdea) {
  return { read, hash: ideaHash(run, read), ideaOrigin: null, parentOrigin: null };
}

function countNames(run: Run, { topics, neighbourhood, place }: ReadIdea, names: UsedNames): void {
  for (const name of topics) names.topics.add(name);
  const inShape = place !== null && findNeighbourhood(run.around.shapes, place) !== null;
  if (place) run.counts.located++;
  if (inShape) run.counts.inShapes++;
  else names.neighbourhoods.add(neighbourhood);
}
