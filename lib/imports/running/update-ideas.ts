import { eq, inArray } from "drizzle-orm";
import { answers, ideas, ideaVersions } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { recordEvents } from "@/lib/events/record";
import type { ReadIdea } from "@/lib/imports/rows/read-idea";
import type { IdeaFields } from "@/lib/imports/running/idea-fields";
import type { Run } from "@/lib/imports/running/run-context";
import { systemActor } from "@/lib/people/actor";

type Existing = typeof ideas.$inferSelect;
type Update = { id: string; read: ReadIdea; before: Existing } & IdeaFields;

/**
 * Ideas that changed where they came from. What somebody here wrote or answered since stays as it is;
 * only the supports counted elsewhere and the link follow their source in any case.
 */
export async function updateIdeas(db: CityDb, run: Run, updates: readonly Update[]): Promise<void> {
  if (updates.length === 0) return;
  const answered = await answeredHere(
    db,
    updates.map(({ id }) => id),
  );
  const reworded: Update[] = [];
  for (const update of updates) {
    const { id, read, before, ...fields } = update;
    const editedHere = before.editedAt !== null;
    const status = read.status && !answered.has(id) ? { status: read.status } : {};
    const published = read.date ? publishedAt(read.date) : {};
    const followed = { externalSupportCount: fields.externalSupportCount, originUrl: fields.originUrl };
    if (editedHere) run.counts.kept++;
    else if (fields.title !== before.title || fields.text !== before.text) reworded.push(update);
    await db
      .update(ideas)
      .set(editedHere ? { ...followed, ...status } : { ...fields, ...published, ...status })
      .where(eq(ideas.id, id));
  }
  await keepVersions(db, reworded);
  await recordEvents(
    { db, actor: systemActor("import") },
    updates.map(({ id, before }) => ({
      verb: "idea.edited",
      subject: { kind: "idea", id },
      activityId: before.activityId,
      neighbourhoodId: before.neighbourhoodId,
      source: "import",
      data: { dated: before.createdAt.toISOString() },
    })),
  );
}

async function answeredHere(db: CityDb, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: answers.ideaId })
    .from(answers)
    .where(inArray(answers.ideaId, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

/** What people supported must stay readable. */
async function keepVersions(db: CityDb, reworded: readonly Update[]): Promise<void> {
  if (reworded.length === 0) return;
  await db
    .insert(ideaVersions)
    .values(
      reworded.map(({ id, before }) => ({ id: newId(), ideaId: id, title: before.title, text: before.text })),
    );
}

function publishedAt(date: Date): { createdAt: Date; publishedSecond: number } {
  return { createdAt: date, publishedSecond: Math.floor(date.getTime() / 1000) };
}
