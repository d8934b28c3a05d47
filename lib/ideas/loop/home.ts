import type { CityDb } from "@/db/with-city";
import { type Board, cityBoard } from "@/lib/activities/queries";
import { loadTaxonomy, type Taxonomy } from "@/lib/cities/taxonomy";
import { type BoardCounts, countIdeas } from "@/lib/ideas/board/counts";
import { readFilter } from "@/lib/ideas/board/filter";
import { listIdeas } from "@/lib/ideas/board/list";
import type { IdeaCard } from "@/lib/ideas/queries";
import type { Actor } from "@/lib/people/actor";
import { type LoopNumbers, loopNumbers, type NewestAnswer, newestAnswers } from "./queries";

export type CityHome = {
  board: Board;
  taxonomy: Taxonomy;
  counts: BoardCounts;
  trending: IdeaCard[];
  numbers: LoopNumbers;
  answers: NewestAnswer[];
};

/** All that a city's start page shows. */
export async function readHome(db: CityDb, actor: Actor): Promise<CityHome> {
  const board = await cityBoard(db);
  const taxonomy = await loadTaxonomy(db);
  const scope = { activityId: board.id, taxonomy, filter: readFilter({}, taxonomy), found: null };
  const { cards } = await listIdeas(db, scope, { actor, cursor: null, limit: 3 });
  return {
    board,
    taxonomy,
    counts: await countIdeas(db, scope),
    trending: cards,
    numbers: await loopNumbers(db, board.id),
    answers: await newestAnswers(db, 4),
  };
}
