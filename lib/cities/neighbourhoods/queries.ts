import { asc, eq, isNotNull, sql } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import type { Geometry } from "@/lib/base/geometry";
import type { Localized } from "@/lib/base/localized";

export type NeighbourhoodRow = {
  id: string;
  slug: string;
  name: Localized;
  population: number | null;
  archivedAt: Date | null;
  hasShape: boolean;
  ideaCount: number;
};

/** All of them in the order that citizens choose from, the archived ones too, without their shapes, which are large. */
export async function listNeighbourhoods(db: CityDb): Promise<NeighbourhoodRow[]> {
  const rows = await db
    .select(columns)
    .from(neighbourhoods)
    .orderBy(asc(neighbourhoods.position), asc(neighbourhoods.slug));
  const counts = await db
    .select({ id: ideas.neighbourhoodId, count: sql<number>`count(*)::int` })
    .from(ideas)
    .where(isNotNull(ideas.neighbourhoodId))
    .groupBy(ideas.neighbourhoodId);
  const byId = new Map(counts.map(({ id, count }) => [id, count]));
  return rows.map((row) => ({ ...row, ideaCount: byId.get(row.id) ?? 0 }));
}

export async function findNeighbourhoodRow(
  db: CityDb,
  id: string,
): Promise<(NeighbourhoodRow & { geometry: Geometry | null }) | null> {
  const [row] = await db
    .select({ ...columns, geometry: neighbourhoods.geometry })
    .from(neighbourhoods)
    .where(eq(neighbourhoods.id, id));
  return row ? { ...row, ideaCount: await db.$count(ideas, eq(ideas.neighbourhoodId, id)) } : null;
}

const columns = {
  id: neighbourhoods.id,
  slug: neighbourhoods.slug,
  name: neighbourhoods.name,
  population: neighbourhoods.population,
  archivedAt: neighbourhoods.archivedAt,
  hasShape: sql<boolean>`${neighbourhoods.geometry} is not null`,
};
