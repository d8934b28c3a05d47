import type { Board } from "@/lib/activities/queries";
import { localize } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import type { Drawn } from "@/lib/ui/still/draw";
import { drawOnce } from "@/lib/ui/still/drawings";

type Props = { page: Page; board: Board; closed: boolean; posts: boolean };

/** What the board is for, drawn; without the way to post for whom it is not. */
export function drawBoardHeader(page: Page, board: Board, refused: boolean): Drawn {
  const closed = board.closesAt !== null && board.closesAt <= new Date();
  const posts = !closed && !refused;
  const given = [page.city, page.locale, board.title, board.intro, closed, posts];
  return drawOnce("board", given, () => (
    <BoardHeader page={page} board={board} closed={closed} posts={posts} />
  ));
}

function BoardHeader({ page, board, closed, posts }: Props) {
  const { t, path, locale, city } = page;
  const say = (text: Board["title"]) => localize(text, locale, city.defaultLocale);
  return (
    <header className="flex items-end justify-between gap-8">
      <div className="min-w-0 max-w-3xl">
        <h1 className="text-3xl font-bold">{say(board.title)}</h1>
        <p className="mt-2 max-w-prose text-lg text-muted">
          {closed ? t("board.closedIntro") : say(board.intro)}
        </p>
      </div>
      {posts ? (
        <div className="shrink-0 max-md:hidden">
          <ButtonLink href={path("/ideas/new")} variant="primary" icon="plus">
            {t("shell.postIdea")}
          </ButtonLink>
        </div>
      ) : null}
    </header>
  );
}
