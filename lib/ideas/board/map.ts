import { desc } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import type { Board } from "@/lib/activities/queries";
import type { Box } from "@/lib/cities/geo/point";
import { type NeighbourhoodShape, neighbourhoodShapes, type Taxonomy } from "@/lib/cities/taxonomy";
import { type BoardCounts, countIdeas } from "./counts";
import { readCursor } from "./cursor";
import type { BoardFilter, SearchParams } from "./filter";
import { type BoardPage, listIdeas } from "./list";
import { boardScope, type Reading } from "./read";
import { type BoardScope, boardWhere } from "./where";

export type PlacedIdea = { id: string; code: string; slug: string; title: string; lat: number; lng: number };

export type BoardMap = {
  board: Board;
  taxonomy: Taxonomy;
  filter: BoardFilter;
  counts: BoardCounts;
  page: BoardPage;
  continued: boolean;
  shapes: NeighbourhoodShape[];
  places: PlacedIdea[];
  box: Box | null;
};

/** Beyond this a drawing shows nothing more: spots lie on spots. */
const mostPlaces = 5000;

/** One state of the map: the spots, and the same ideas as a list. */
export async function readMap(
  db: CityDb,
  { actor, known }: Reading,
  params: SearchParams,
  limit: number,
): Promise<BoardMap> {
  const box = readBox(params.box);
  const scope = { ...(await boardScope(db, known, params)), placed: { box } };
  const cursor = readCursor(params.after);
  const page = await listIdeas(db, scope, { actor, cursor, limit });
  const { board, taxonomy, filter } = scope;
  return {
    ...{ board, taxonomy, filter, page, box },
    continued: cursor !== null,
    counts: await countIdeas(db, scope),
    shapes: await neighbourhoodShapes(db),
    places: await listPlaces(db, scope),
  };
}

async function listPlaces(db: CityDb, scope: BoardScope): Promise<PlacedIdea[]> {
  if (scope.found?.length === 0) return [];
  const { id, code, slug, title, lat, lng } = ideas;
  const rows = await db
    .select({ id, code, slug, title, lat, lng })
    .from(ideas)
    .where(boardWhere(scope))
    .orderBy(desc(ideas.trending))
    .limit(mostPlaces);
  return rows.flatMap((row) =>
    row.lat === null || row.lng === null ? [] : [{ ...row, lat: row.lat, lng: row.lng }],
  );
}

/** "west,south,east,north" in degrees; null for whatever is no box on the earth. */
export function readBox(text: string | string[] | undefined): Box | null {
  if (typeof text !== "string" || text.length > 100) return null;
  const numbers = text.split(",").map(Number);
  const [west, south, east, north] = numbers;
  if (
    numbers.length !== 4 ||
    west === undefined ||
    south === undefined ||
    east === undefined ||
    north === undefined
  ) {
    return null;
  }
  const sound = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north;
  return sound ? [west, south, east, north] : null;
}
