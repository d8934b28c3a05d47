import { isFiltered, type SearchParams } from "@/lib/ideas/board/filter";
import { type BoardState, type Reading, readBoard } from "@/lib/ideas/board/read";
import { markOwn } from "@/lib/ideas/supporting/own";
import { cardContext } from "@/lib/ideas/ui/card-context";
import { visitor } from "@/lib/people/actor";
import { requestPath } from "@/lib/request/host";
import type { Page } from "@/lib/request/page";
import { Still } from "@/lib/ui/still/still";
import { Cards } from "./cards";
import { drawFinder, drawFound } from "./finder";

/** The board as everybody sees it, and what of it the reader supports. */
export async function readBoardFor(
  page: Page,
  board: Reading["known"]["board"],
  asked: SearchParams,
): Promise<BoardState> {
  const { city, actor, known } = page;
  const state = await page.readForAll(`board ${board?.id} ${JSON.stringify(asked)}`, (db) =>
    readBoard(db, { actor: visitor, known: { ...known, board } }, asked, 20),
  );
  return { ...state, page: { ...state.page, cards: await markOwn(city.id, actor, state.page.cards) } };
}

type Props = {
  page: Page;
  state: BoardState;
  to: string;
  post: string | null;
  /** The board is not for the reader, who is told so above. */
  barred?: boolean;
};

/** The search, the filters and the cards of one state of a board. */
export async function BoardBody({ page, state, to, post, barred }: Props) {
  const context = cardContext(page, {
    statuses: state.taxonomy.statuses,
    boardClosesAt: state.board.closesAt,
    back: await requestPath(),
    barred,
  });
  const finding = { page, state, to };
  return (
    <div className="grid gap-x-10 gap-y-5 *:min-w-0 lg:grid-cols-[15.5rem_1fr]">
      <Still
        className="grid grid-cols-1 content-start gap-5 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto lg:pe-1"
        html={drawFinder(finding, { openOnDesk: true })}
      />
      <div className="grid content-start gap-5 *:min-w-0">
        <Still className="grid gap-5 *:min-w-0" html={drawFound(finding, { ordered: true })} />
        <Cards
          page={page}
          state={state}
          context={context}
          filtered={isFiltered(state.filter)}
          to={to}
          post={post}
        />
      </div>
    </div>
  );
}
