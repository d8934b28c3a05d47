import type { CityDb } from "@/db/with-city";
import type { Board } from "@/lib/activities/queries";
import { NotFoundError } from "@/lib/base/errors";
import type { Taxonomy } from "@/lib/cities/taxonomy";
import { type BoardCounts, countIdeas } from "@/lib/ideas/board/counts";
import { readFilter } from "@/lib/ideas/board/filter";
import { listIdeas } from "@/lib/ideas/board/list";
import type { Reading } from "@/lib/ideas/board/read";
import type { IdeaCard } from "@/lib/ideas/queries";
import { openStatuses } from "@/lib/ideas/status";
import { type LoopNumbers, loopNumbers, type NewestAnswer, newestAnswers } from "./queries";

export type CityHome = {
  board: Board;
  taxonomy: Taxonomy;
  counts: BoardCounts;
  /** What people can still move; what is done stands among the answers. */
  trending: IdeaCard[];
  numbers: LoopNumbers;
  answers: NewestAnswer[];
};

/** All that a city's start page shows. */
export async function readHome(
  db: CityDb,
  { actor, known: { board, taxonomy } }: Reading,
): Promise<CityHome> {
  if (!board) throw new NotFoundError("board");
  const scope = { activityId: board.id, taxonomy, filter: readFilter({}, taxonomy), found: null };
  const open = { ...scope, filter: { ...scope.filter, statuses: [...openStatuses] } };
  const { cards } = await listIdeas(db, open, { actor, cursor: null, limit: 3 });
  return {
    board,
    taxonomy,
    counts: await countIdeas(db, scope),
    trending: cards,
    numbers: await loopNumbers(db, board.id),
    answers: await newestAnswers(db, 4),
  };
}
