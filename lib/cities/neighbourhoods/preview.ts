import { and, isNotNull, sql } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
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
    .from(neighbourhoods);
  const placedIdeas = await db.$count(ideas, and(isNotNull(ideas.lat), isNotNull(ideas.lng)));
  return { ...planShapes(known, names), placedIdeas };
}
