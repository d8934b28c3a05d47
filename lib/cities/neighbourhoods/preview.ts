import { and, asc, between, isNotNull, sql } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { type Box, boxOf, farDegrees, wider } from "@/lib/cities/geo/point";
import { type GeoProblem, geoProblem } from "@/lib/cities/geo/problems";
import type { NamedShape } from "@/lib/cities/geo/read-neighbourhoods";
import { planShapes, type ShapePlan } from "./plan";

export type Preview = ShapePlan & { placedIdeas: number };

/** What a file would do if it were applied now: the same plan that applying makes. */
export async function previewShapes(db: CityDb, names: readonly string[]): Promise<Preview> {
  const known = await db
    .select({
      id: neighbourhoods.id,
      name: neighbourhoods.name,
      archived: sql<boolean>`${neighbourhoods.archivedAt} is not null`,
      hasShape: sql<boolean>`${neighbourhoods.geometry} is not null`,
    })
    .from(neighbourhoods)
    .orderBy(asc(neighbourhoods.position), asc(neighbourhoods.slug));
  return { ...planShapes(known, names), placedIdeas: await db.$count(ideas, placed) };
}

/** A warning where most of the city's ideas are nowhere near these shapes: they may be another city's. */
export async function farFromIdeas(db: CityDb, shapes: readonly NamedShape[]): Promise<GeoProblem | null> {
  const [west, south, east, north]: Box = wider(
    boxOf(shapes.flatMap(({ geometry }) => geometry.coordinates.flatMap(([outline]) => outline ?? []))),
    farDegrees,
  );
  const count = await db.$count(ideas, placed);
  const near = await db.$count(ideas, and(between(ideas.lng, west, east), between(ideas.lat, south, north)));
  const far = count - near;
  return far > count / 2 ? geoProblem("farAway", { far, count }) : null;
}

const placed = and(isNotNull(ideas.lat), isNotNull(ideas.lng));
