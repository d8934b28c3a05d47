import { count, max } from "drizzle-orm";
import { neighbourhoods, topics } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { newId, slugify } from "@/lib/base/ids";
import { findNeighbourhood } from "@/lib/cities/geo/find-neighbourhood";
import { recordEvents } from "@/lib/events/record";
import { fold } from "@/lib/imports/fold";
import type { ReadIdea } from "@/lib/imports/rows/read-idea";
import { type NameCounts, readableName } from "@/lib/imports/running/names";
import type { Run } from "@/lib/imports/running/run-context";
import type { UsedNames } from "@/lib/imports/running/stage-ideas";
import { systemActor } from "@/lib/people/actor";

/** Which topic and neighbourhood of the city an idea belongs to. */
export interface Directory {
  topicOf(read: ReadIdea): string | null;
  neighbourhoodOf(read: ReadIdea): string | null;
}

/** Beyond these, rare names make no entry of their own; beyond the second, none does. */
const topicLimits = [40, 80] as const;
const neighbourhoodLimits = [150, 400] as const;
/** A row's first topic is its main one, unless hardly any other row knows it. */
const rare = 5;

/** What the file names and the city has not got yet. */
export function missingNames(
  { around }: Run,
  names: UsedNames,
): { topics: string[]; neighbourhoods: string[] } {
  const missing = (
    counts: NameCounts,
    known: ReadonlyMap<string, string>,
    [few, most]: readonly [number, number],
  ) => counts.worth(few, most).filter((name) => !known.has(fold(name)));
  return {
    topics: missing(names.topics, around.topics, topicLimits),
    neighbourhoods: missing(names.neighbourhoods, around.neighbourhoods, neighbourhoodLimits),
  };
}

/** Makes the missing topics and neighbourhoods, in the city's own language. */
export async function openDirectory(run: Run, names: UsedNames): Promise<Directory> {
  const missing = missingNames(run, names);
  const [newTopics, newAreas] = await run.transact(async (db) => [
    await addTopics(db, run, missing.topics),
    await addNeighbourhoods(db, run, missing.neighbourhoods),
  ]);
  const topicIds = new Map([...run.around.topics, ...newTopics]);
  const areaIds = new Map([...run.around.neighbourhoods, ...newAreas]);
  return {
    topicOf: (read) => {
      const known = read.topics.filter((name) => topicIds.has(fold(name)));
      const often = (name: string) => Math.min(names.topics.countOf(name), rare);
      const chosen = known.toSorted((a, b) => often(b) - often(a))[0];
      return chosen === undefined ? null : (topicIds.get(fold(chosen)) ?? null);
    },
    neighbourhoodOf: ({ place, neighbourhood }) => {
      const around = place ? findNeighbourhood(run.around.shapes, place) : null;
      return around?.id ?? areaIds.get(fold(neighbourhood)) ?? null;
    },
  };
}

async function addTopics(db: CityDb, run: Run, names: readonly string[]): Promise<[string, string][]> {
  if (names.length === 0) return [];
  const existing = await db.select({ slug: topics.slug }).from(topics);
  const [last] = await db.select({ position: max(topics.position) }).from(topics);
  const free = freeSlugs(existing.map(({ slug }) => slug));
  const rows = names.map((name, i) => ({
    id: newId(),
    slug: free(name, "topic"),
    name: { [run.locale]: readableName(name) },
    hue: hueOf(name),
    position: (last?.position ?? 0) + 1 + i,
  }));
  await db.insert(topics).values(rows);
  await recordEvents(
    { db, actor: systemActor("import") },
    rows.map(({ id }) => ({ verb: "city.topicsChanged", subject: { kind: "topic", id }, source: "import" })),
  );
  run.counts.topics += rows.length;
  run.made.topics.push(...names.map(readableName));
  return rows.map(({ id }, i) => [fold(names[i] ?? ""), id]);
}

async function addNeighbourhoods(
  db: CityDb,
  run: Run,
  names: readonly string[],
): Promise<[string, string][]> {
  if (names.length === 0) return [];
  const existing = await db.select({ slug: neighbourhoods.slug }).from(neighbourhoods);
  const [before] = await db.select({ n: count() }).from(neighbourhoods);
  const free = freeSlugs(existing.map(({ slug }) => slug));
  const sorted = names.toSorted(new Intl.Collator(run.locale, { numeric: true }).compare);
  const rows = sorted.map((name, i) => ({
    id: newId(),
    slug: free(name, "area"),
    name: { [run.locale]: name },
    position: (before?.n ?? 0) + i,
  }));
  await db.insert(neighbourhoods).values(rows);
  await recordEvents(
    { db, actor: systemActor("import") },
    rows.map(({ id }) => ({
      verb: "city.neighbourhoodsChanged",
      subject: { kind: "neighbourhood", id },
      neighbourhoodId: id,
      source: "import",
    })),
  );
  run.counts.neighbourhoods += rows.length;
  run.made.neighbourhoods.push(...sorted);
  return rows.map(({ id }, i) => [fold(sorted[i] ?? ""), id]);
}

function freeSlugs(taken: readonly string[]): (name: string, otherwise: string) => string {
  const used = new Set(taken);
  return (name, otherwise) => {
    const base = slugify(name) || otherwise;
    let slug = base;
    for (let n = 2; used.has(slug); n++) slug = `${base}-${n}`;
    used.add(slug);
    return slug;
  };
}

/** A colour of its own for each name, always the same. */
function hueOf(name: string): number {
  let hash = 7;
  for (const sign of fold(name)) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return hash % 360;
}
