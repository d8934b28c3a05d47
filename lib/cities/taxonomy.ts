import { and, asc, eq, gte, isNull, lte, sql } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import type { Geometry } from "@/lib/base/geometry";
import type { Localized } from "@/lib/base/localized";
import { findNeighbourhood, prepareShapes } from "@/lib/cities/geo/find-neighbourhood";
import type { GeoPoint } from "@/lib/cities/geo/point";

export type Topic = {
  id: string;
  slug: string;
  name: Localized;
  icon: string;
  hue: number;
  department: string;
  /** No longer offered for new ideas; old ones keep it. */
  archived: boolean;
};

export type Neighbourhood = { id: string; slug: string; name: Localized; archived: boolean };

/** What a city sorts its ideas by, in its own order and words. */
export type Taxonomy = {
  topics: Topic[];
  neighbourhoods: Neighbourhood[];
  /** The city's own words for the fixed statuses, by key; an empty one means the usual word. */
  statuses: Record<string, { label: Localized; description: Localized }>;
};

/** All of it in one query. Shapes of neighbourhoods are large and not in it (see `neighbourhoodShapes`). */
export async function loadTaxonomy(db: CityDb): Promise<Taxonomy> {
  const [row] = await db.execute<Taxonomy>(sql`select
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'name', name, 'icon', icon,
        'hue', hue, 'department', department, 'archived', archived_at is not null) order by position, slug), '[]')
      from topics) as topics,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'name', name,
        'archived', archived_at is not null) order by position, slug), '[]')
      from neighbourhoods) as neighbourhoods,
    (select coalesce(jsonb_object_agg(key, jsonb_build_object('label', label, 'description', description)), '{}')
      from statuses) as statuses`);
  return row ?? { topics: [], neighbourhoods: [], statuses: {} };
}

export type NeighbourhoodShape = { id: string; slug: string; name: Localized; geometry: Geometry | null };

/** The neighbourhoods a city offers, with their shapes: large, so only where a map is drawn. */
export async function neighbourhoodShapes(db: CityDb): Promise<NeighbourhoodShape[]> {
  return db
    .select({
      id: neighbourhoods.id,
      slug: neighbourhoods.slug,
      name: neighbourhoods.name,
      geometry: neighbourhoods.geometry,
    })
    .from(neighbourhoods)
    .where(isNull(neighbourhoods.archivedAt))
    .orderBy(asc(neighbourhoods.position), asc(neighbourhoods.slug));
}

/** One neighbourhood's shape; null where only its name is known. */
export async function neighbourhoodShape(db: CityDb, id: string): Promise<Geometry | null> {
  const [row] = await db
    .select({ geometry: neighbourhoods.geometry })
    .from(neighbourhoods)
    .where(eq(neighbourhoods.id, id));
  return row?.geometry ?? null;
}

/** Which neighbourhood a place lies in, by its exact shape. */
export async function neighbourhoodAt(db: CityDb, point: GeoPoint): Promise<string | null> {
  const near = await db
    .select({ id: neighbourhoods.id, geometry: neighbourhoods.geometry })
    .from(neighbourhoods)
    .where(
      and(
        isNull(neighbourhoods.archivedAt),
        lte(neighbourhoods.west, point.lng),
        gte(neighbourhoods.east, point.lng),
        lte(neighbourhoods.south, point.lat),
        gte(neighbourhoods.north, point.lat),
      ),
    );
  const shapes = near.flatMap(({ id, geometry }) => (geometry ? [{ id, geometry }] : []));
  return findNeighbourhood(prepareShapes(shapes), point)?.id ?? null;
}
