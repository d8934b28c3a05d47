import type { Metadata } from "next";
import { localize } from "@/lib/i18n/localized";
import type { SearchParams } from "@/lib/ideas/board/filter";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
import { Page } from "@/lib/ui/site-shell";
import { Still } from "@/lib/ui/still/still";
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
  return (
    <Page className="max-sm:gap-5">
      <Still html={drawBoardHeader(page, state.board)} />
      <BoardBody page={page} state={state} to="/ideas" post="/ideas/new" />
    </Page>
  );
}
