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

type Props = { page: Page; state: BoardState; context: CardContext; filtered: boolean };

export function Cards({ page, state, context, filtered }: Props) {
  const { t, path } = page;
  const { filter, page: list, continued } = state;
  if (list.cards.length === 0) return <Nothing page={page} filtered={filtered} />;
  return (
    <>
      {continued ? (
        <p>
          <a href={path("/ideas") + filterQuery(filter)} className="link inline-flex min-h-11 items-center">
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
          href={path("/ideas") + filterQuery(filter, { after: list.next })}
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

function Nothing({ page: { t, path }, filtered }: { page: Page; filtered: boolean }) {
  const post = (
    <ButtonLink href={path("/ideas/new")} variant="primary" icon="plus">
      {t("shell.postIdea")}
    </ButtonLink>
  );
  if (!filtered) {
    return (
      <EmptyState title={t("board.emptyTitle")} action={post}>
        {t("board.emptyText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("board.nothingFoundTitle")}
      action={
        <>
          <ButtonLink href={path("/ideas")}>{t("board.showAll")}</ButtonLink>
          {post}
        </>
      }
    >
      {t("board.nothingFoundText")}
    </EmptyState>
  );
}
