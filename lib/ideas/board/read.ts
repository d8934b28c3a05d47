import type { CityDb } from "@/db/with-city";
import type { Board } from "@/lib/activities/queries";
import { listLines, type StoredLine } from "@/lib/activities/questions/queries";
import { NotFoundError } from "@/lib/base/errors";
import type { Taxonomy } from "@/lib/cities/taxonomy";
import { searchIdeas } from "@/lib/ideas/search/search-ideas";
import type { Actor } from "@/lib/people/actor";
import { type BoardCounts, countIdeas } from "./counts";
import { readCursor } from "./cursor";
import { type BoardFilter, filterable, narrowsByFields, readFilter, type SearchParams } from "./filter";
import { type BoardPage, listIdeas } from "./list";
import type { BoardScope } from "./where";

export type BoardState = {
  board: Board;
  taxonomy: Taxonomy;
  filter: BoardFilter;
  counts: BoardCounts;
  page: BoardPage;
  /** What the board asks that it can be narrowed by. */
  asked: StoredLine[];
  /** The address names a card to go on after. */
  continued: boolean;
};

export type Reading = { actor: Actor; known: { board: Board | null; taxonomy: Taxonomy } };

/** All that one state of the board shows, from its address. */
export async function readBoard(
  db: CityDb,
  { actor, known }: Reading,
  params: SearchParams,
  limit: number,
): Promise<BoardState> {
  const scope = await boardScope(db, known, params);
  const cursor = readCursor(params.after);
  // Asked in one breath: the second does not wait for the answer to the first.
  const [page, counts, asked] = await Promise.all([
    listIdeas(db, scope, { actor, cursor, limit }),
    countIdeas(db, scope),
    scope.asked ?? listLines(db, scope.board.id),
  ]);
  const { board, taxonomy, filter } = scope;
  return { board, taxonomy, filter, page, counts, asked: filterable(asked), continued: cursor !== null };
}

/** What an address means on this city's board. */
export async function boardScope(
  db: CityDb,
  { board, taxonomy }: Reading["known"],
  params: SearchParams,
): Promise<BoardScope & { board: Board; asked: StoredLine[] | null }> {
  if (!board) throw new NotFoundError("board");
  const asked = narrowsByFields(params) ? await listLines(db, board.id) : null;
  const filter = readFilter(params, taxonomy, asked ?? []);
  const found = filter.query ? await searchIdeas(db, filter.query) : null;
  return { board, activityId: board.id, taxonomy, filter, found, asked };
}
