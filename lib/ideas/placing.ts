import { and, eq, isNull } from "drizzle-orm";
import { neighbourhoods, topics } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { neighbourhoodAt } from "@/lib/cities/taxonomy";
import type { SubmitIdeaInput } from "./input";

type Placing = Pick<SubmitIdeaInput, "topicId" | "neighbourhoodId" | "lat" | "lng" | "address">;

/**
 * Where an idea belongs: a topic and a neighbourhood that the city offers. A place on the map decides the
 * neighbourhood by its exact shape, whatever was chosen beside it.
 */
export async function placeIdea(db: CityDb, input: Placing): Promise<Placing> {
  const { lat, lng, address } = input;
  const topicId = await openTopic(db, input.topicId);
  const chosen = await openNeighbourhood(db, input.neighbourhoodId);
  const found = lat !== null && lng !== null ? await neighbourhoodAt(db, { lat, lng }) : null;
  return { topicId, neighbourhoodId: found ?? chosen, lat, lng, address };
}

/** @throws RuleError for a topic that is not this city's, or that it no longer offers */
async function openTopic(db: CityDb, id: string | null): Promise<string | null> {
  if (!id) return null;
  const [row] = await db
    .select({ id: topics.id })
    .from(topics)
    .where(and(eq(topics.id, id), isNull(topics.archivedAt)));
  if (!row) throw new RuleError("board.topicGone");
  return row.id;
}

async function openNeighbourhood(db: CityDb, id: string | null): Promise<string | null> {
  if (!id) return null;
  const [row] = await db
    .select({ id: neighbourhoods.id })
    .from(neighbourhoods)
    .where(and(eq(neighbourhoods.id, id), isNull(neighbourhoods.archivedAt)));
  if (!row) throw new RuleError("board.neighbourhoodGone");
  return row.id;
}
