import type { CityDb } from "@/db/with-city";
import { type Board, cityBoard } from "@/lib/activities/queries";
import { loadTaxonomy, type Taxonomy } from "@/lib/cities/taxonomy";
import { searchIdeas } from "@/lib/ideas/search/search-ideas";
import type { Actor } from "@/lib/people/actor";
import { type BoardCounts, countIdeas } from "./counts";
import { readCursor } from "./cursor";
import { type BoardFilter, readFilter, type SearchParams } from "./filter";
import { type BoardPage, listIdeas } from "./list";
import type { BoardScope } from "./where";

export type BoardState = {
  board: Board;
  taxonomy: Taxonomy;
  filter: BoardFilter;
  counts: BoardCounts;
  page: BoardPage;
  /** The address names a card to go on after. */
  continued: boolean;
};

/** All that one state of the board shows, from its address. */
export async function readBoard(
  db: CityDb,
  actor: Actor,
  params: SearchParams,
  limit: number,
): Promise<BoardState> {
  const scope = await boardScope(db, params);
  const cursor = readCursor(params.after);
  const page = await listIdeas(db, scope, { actor, cursor, limit });
  const { board, taxonomy, filter } = scope;
  return { board, taxonomy, filter, page, counts: await countIdeas(db, scope), continued: cursor !== null };
}

/** What an address means on this city's board. */
export async function boardScope(db: CityDb, params: SearchParams): Promise<BoardScope & { board: Board }> {
  const board = await cityBoard(db);
  const taxonomy = await loadTaxonomy(db);
  const filter = readFilter(params, taxonomy);
  const found = filter.query ? await searchIdeas(db, filter.query) : null;
  return { board, activityId: board.id, taxonomy, filter, found };
}
