import { filterQuery } from "@/lib/ideas/board/filter";
import type { BoardState } from "@/lib/ideas/board/read";
import type { CardContext } from "@/lib/ideas/ui/card-context";
import { cardView } from "@/lib/ideas/ui/card-view";
import { drawCards } from "@/lib/ideas/ui/idea-card";
import { SupportForm } from "@/lib/ideas/ui/support-button";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { MoreInPlace } from "@/lib/ui/more-in-place";
import { Still } from "@/lib/ui/still/still";

const listId = "ideas";

type Props = {
  page: Page;
  state: BoardState;
  context: CardContext;
  filtered: boolean;
  /** The board's own address, and where an idea is posted on it; null where none can be. */
  to: string;
  post: string | null;
};

export function Cards({ page, state, context, filtered, to, post }: Props) {
  const { t, path } = page;
  const { filter, page: list, continued } = state;
  if (list.cards.length === 0) return <Nothing page={page} filtered={filtered} to={to} post={post} />;
  return (
    <>
      {continued ? (
        <p>
          <a href={path(to) + filterQuery(filter)} className="link inline-flex min-h-11 items-center">
            {t("board.backToStart")}
          </a>
        </p>
      ) : null}
      <SupportForm labels={context.labels} back={context.back} />
      <Still
        as="ul"
        id={listId}
        className="grid grid-cols-1 gap-5 sm:grid-cols-2 sm:gap-6"
        html={drawCards(
          list.cards.map((idea, index) => ({
            idea: cardView(idea, context),
            labels: context.labels,
            eager: index < 2,
          })),
        )}
      />
      {list.next ? (
        <MoreInPlace
          href={path(to) + filterQuery(filter, { after: list.next })}
          label={t("common.showMore")}
          pendingLabel={t("form.pending")}
          listId={listId}
        />
      ) : (
        <p className="py-4 text-center text-sm text-muted">{t("board.end")}</p>
      )}
    </>
  );
}

type NothingProps = Pick<Props, "page" | "filtered" | "to" | "post">;

function Nothing({ page: { t, path }, filtered, to, post }: NothingProps) {
  const first = post ? (
    <ButtonLink href={path(post)} variant="primary" icon="plus">
      {t("shell.postIdea")}
    </ButtonLink>
  ) : null;
  if (!filtered) {
    return (
      <EmptyState title={t("board.emptyTitle")} action={first}>
        {t("board.emptyText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("board.nothingFoundTitle")}
      action={
        <>
          <ButtonLink href={path(to)}>{t("board.showAll")}</ButtonLink>
          {first}
        </>
      }
    >
      {t("board.nothingFoundText")}
    </EmptyState>
  );
}
