import type { Metadata } from "next";
import { localize } from "@/lib/i18n/localized";
import { isFiltered, type SearchParams } from "@/lib/ideas/board/filter";
import { type BoardState, readBoard } from "@/lib/ideas/board/read";
import { markOwn } from "@/lib/ideas/supporting/own";
import { cardContext } from "@/lib/ideas/ui/card-context";
import { visitor } from "@/lib/people/actor";
import { requestPath } from "@/lib/request/host";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { Page } from "@/lib/ui/site-shell";
import { Still } from "@/lib/ui/still/still";
import { drawBoardHeader } from "./board/board-header";
import { Cards } from "./board/cards";
import { drawFinder, drawFound } from "./board/finder";

type Props = { params: CityParams; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const { board } = page.known;
  const asked = await searchParams;
  return pageMetadata(page, {
    title: localize(board?.title ?? {}, page.locale, page.city.defaultLocale),
    description: localize(board?.intro ?? {}, page.locale, page.city.defaultLocale),
    path: "/ideas",
    hidden: Object.keys(asked).length > 0,
  });
}

/** The board as everybody sees it, and what of it the reader supports. */
async function readBoardFor(page: CityPage, asked: SearchParams): Promise<BoardState> {
  const { city, actor, known } = page;
  const state = await page.readForAll(`board ${JSON.stringify(asked)}`, (db) =>
    readBoard(db, { actor: visitor, known }, asked, 20),
  );
  return { ...state, page: { ...state.page, cards: await markOwn(city.id, actor, state.page.cards) } };
}

export default async function Ideas({ params, searchParams }: Props) {
  const page = await inCity(params);
  const asked = await searchParams;
  const state = await readBoardFor(page, asked);
  const context = cardContext(page, {
    statuses: state.taxonomy.statuses,
    boardClosesAt: state.board.closesAt,
    back: await requestPath(),
  });
  const finding = { page, state, to: "/ideas" };
  return (
    <Page className="max-sm:gap-5">
      <Still html={drawBoardHeader(page, state.board)} />
      <div className="grid gap-x-10 gap-y-5 *:min-w-0 lg:grid-cols-[15.5rem_1fr]">
        <Still
          className="grid grid-cols-1 content-start gap-5 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto lg:pe-1"
          html={drawFinder(finding, { openOnDesk: true })}
        />
        <div className="grid content-start gap-5 *:min-w-0">
          <Still className="grid gap-5 *:min-w-0" html={drawFound(finding, { ordered: true })} />
          <Cards page={page} state={state} context={context} filtered={isFiltered(state.filter)} />
        </div>
      </div>
    </Page>
  );
}
