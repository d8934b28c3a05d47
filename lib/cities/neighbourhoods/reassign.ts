import { and, asc, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import type { Geometry } from "@/lib/base/geometry";
import { findNeighbourhood, prepareShapes } from "@/lib/cities/geo/find-neighbourhood";

const batch = 5000;

/**
 * Puts every idea with a place into the neighbourhood whose shape it lies in. One that lies in none, or has no
 * place, keeps the neighbourhood it was given. Gives how many moved.
 */
export async function reassignIdeas(db: CityDb): Promise<number> {
  const rows = await db
    .select({ id: neighbourhoods.id, geometry: neighbourhoods.geometry })
    .from(neighbourhoods)
    .where(and(isNull(neighbourhoods.archivedAt), isNotNull(neighbourhoods.geometry)));
  const shapes = rows.filter((row): row is { id: string; geometry: Geometry } => row.geometry !== null);
  const index = prepareShapes(shapes);
  let moved = 0;
  for (let after = ""; ; ) {
    const placed = await placedIdeas(db, after);
    moved += await moveAll(db, placed, (idea) => findNeighbourhood(index, idea)?.id ?? null);
    const last = placed.at(-1);
    if (!last || placed.length < batch) return moved;
    after = last.id;
  }
}

type Placed = { id: string; lat: number; lng: number; neighbourhoodId: string | null };

async function placedIdeas(db: CityDb, after: string): Promise<Placed[]> {
  const rows = await db
    .select({ id: ideas.id, lat: ideas.lat, lng: ideas.lng, neighbourhoodId: ideas.neighbourhoodId })
    .from(ideas)
    .where(and(isNotNull(ideas.lat), isNotNull(ideas.lng), after ? gt(ideas.id, after) : undefined))
    .orderBy(asc(ideas.id))
    .limit(batch);
  return rows.filter((row): row is Placed => row.lat !== null && row.lng !== null);
}

async function moveAll(
  db: CityDb,
  placed: readonly Placed[],
  find: (idea: Placed) => string | null,
): Promise<number> {
  const goals = new Map<string, string[]>();
  for (const idea of placed) {
    const goal = find(idea);
    if (goal && goal !== idea.neighbourhoodId) goals.set(goal, [...(goals.get(goal) ?? []), idea.id]);
  }
  for (const [neighbourhoodId, ids] of goals) {
    await db.update(ideas).set({ neighbourhoodId }).where(inArray(ideas.id, ids));
  }
  return [...goals.values()].reduce((sum, ids) => sum + ids.length, 0);
}
