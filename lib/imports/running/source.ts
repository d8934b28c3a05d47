import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import { imports, type SavedLayout, type SavedMapping } from "@/db/schema/imports";
import type { CityDb } from "@/db/with-city";
import { ClearError } from "@/lib/base/clear-error";
import { newId } from "@/lib/base/ids";
import { fold } from "@/lib/imports/fold";

export interface Source {
  readonly id: string;
  readonly name: string;
  /** what was said of it at its last import; null for one that is new */
  readonly before: SavedMapping | null;
}

/** Some ideas of a file, enough to see whether they were here before. */
export type Sample = readonly { originId: string; title: string }[];

/**
 * Which source a file belongs to, so that a second run updates what the first brought: the one that was
 * named; else the one whose ideas these are (a file may be renamed); else the one of the same file name,
 * unless the same ids stand for other ideas there (two platforms both call their export "ideas.csv").
 */
export async function sourceOf(db: CityDb, file: string, sample: Sample, named?: string): Promise<Source> {
  if (named) return (await findSource(db, named)) ?? newSource(named);
  const met = await sourcesMet(db, sample);
  const same = met.find(({ shared, alike }) => shared >= sample.length / 2 && alike >= shared / 2);
  if (same) return same;
  for (let count = 1; ; count++) {
    const name = count === 1 ? file : `${file} (${count})`;
    const existing = await findSource(db, name);
    if (!existing) return newSource(name);
    const meeting = met.find(({ id }) => id === existing.id);
    if (!meeting || meeting.alike >= meeting.shared / 2) return existing;
  }
}

/** Takes the source for one run at a time. A run that died lets go after two minutes. */
export async function takeSource(
  db: CityDb,
  source: Source,
  runId: string,
  mapping: SavedMapping,
): Promise<void> {
  const lease = sql`now() + interval '2 minutes'`;
  if (!source.before) {
    await db
      .insert(imports)
      .values({ id: source.id, source: source.name, mapping, runId, leaseUntil: lease })
      .onConflictDoNothing();
  }
  const free = sql`(${imports.leaseUntil} is null or ${imports.leaseUntil} < now() or ${imports.runId} = ${runId})`;
  const taken = await db
    .update(imports)
    .set({ mapping, runId, leaseUntil: lease, finishedAt: null })
    .where(and(eq(imports.id, source.id), free))
    .returning({ id: imports.id });
  if (taken.length === 0) {
    throw new ClearError(
      `“${source.name}” is being imported into this city right now. Wait until that is finished.`,
    );
  }
}

export async function keepSource(db: CityDb, source: Source, runId: string): Promise<void> {
  const kept = await db
    .update(imports)
    .set({ leaseUntil: sql`now() + interval '2 minutes'` })
    .where(and(eq(imports.id, source.id), eq(imports.runId, runId)))
    .returning({ id: imports.id });
  if (kept.length === 0) throw new ClearError(`Another import of “${source.name}” has taken over.`);
}

/** A run that failed lets go at once. */
export async function releaseSource(db: CityDb, source: Source, runId: string): Promise<void> {
  const mine = and(eq(imports.id, source.id), eq(imports.runId, runId));
  await db.update(imports).set({ leaseUntil: null }).where(mine);
}

/** Layouts that were imported into the city before, the latest first. */
export async function rememberedLayouts(db: CityDb): Promise<Record<"ideas" | "comments", SavedLayout[]>> {
  const rows = await db
    .select({ mapping: imports.mapping })
    .from(imports)
    .orderBy(desc(imports.createdAt))
    .limit(100);
  return {
    ideas: rows.flatMap(({ mapping }) => mapping.ideas ?? []),
    comments: rows.flatMap(({ mapping }) => mapping.comments ?? []),
  };
}

async function findSource(db: CityDb, name: string): Promise<Source | null> {
  const [row] = await db
    .select({ id: imports.id, name: imports.source, before: imports.mapping })
    .from(imports)
    .where(eq(imports.source, name));
  return row ?? null;
}

function newSource(name: string): Source {
  return { id: newId(), name, before: null };
}

/** Sources that already have ideas of these ids, and how many of them are called the same. */
async function sourcesMet(db: CityDb, sample: Sample) {
  if (sample.length === 0) return [];
  const titles = new Map(sample.map(({ originId, title }) => [originId, fold(title)]));
  const rows = await db
    .select({
      id: imports.id,
      name: imports.source,
      before: imports.mapping,
      originId: ideas.originId,
      title: ideas.title,
    })
    .from(ideas)
    .innerJoin(imports, and(eq(imports.cityId, ideas.cityId), eq(imports.id, ideas.importId)))
    .where(and(isNotNull(ideas.originId), inArray(ideas.originId, [...titles.keys()])));
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, found]) => ({
    id,
    name: found[0]?.name ?? "",
    before: found[0]?.before ?? {},
    shared: found.length,
    alike: found.filter(({ originId, title }) => titles.get(originId ?? "") === fold(title)).length,
  }));
}
