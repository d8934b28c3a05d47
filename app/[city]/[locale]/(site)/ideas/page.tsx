import type { Metadata } from "next";
import { isForAll } from "@/lib/activities/policy";
import { isOpen } from "@/lib/activities/queries";
import { localize } from "@/lib/i18n/localized";
import type { SearchParams } from "@/lib/ideas/board/filter";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
import { Page } from "@/lib/ui/site-shell";
import { Still } from "@/lib/ui/still/still";
import { boardRefusal, Refused, WhoWords } from "../take-part/parts/who";
import { BoardBody, readBoardFor } from "./board/board-body";
import { drawBoardHeader } from "./board/board-header";

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

export default async function Ideas({ params, searchParams }: Props) {
  const page = await inCity(params);
  const state = await readBoardFor(page, page.known.board, await searchParams);
  const { board } = state;
  const why = isOpen(board, new Date()) ? await boardRefusal(page, board) : null;
  return (
    <Page className="max-sm:gap-5">
      <Still html={drawBoardHeader(page, board, why !== null)} />
      {isForAll(board) ? null : <WhoWords page={page} activity={board} />}
      {why ? <Refused page={page} activity={board} why={why} /> : null}
      <BoardBody
        page={page}
        state={state}
        to="/ideas"
        post={why ? null : "/ideas/new"}
        barred={why !== null && why !== "signIn"}
      />
    </Page>
  );
}
