import { filterQuery } from "@/lib/ideas/board/filter";
import type { BoardMap } from "@/lib/ideas/board/map";
import type { CardContext } from "@/lib/ideas/ui/card-context";
import { IdeaRow } from "@/lib/ideas/ui/idea-row";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { MoreInPlace } from "@/lib/ui/more-in-place";

const listId = "placed-ideas";

type Props = { page: Page; state: BoardMap; context: CardContext };

/** The ideas that the map shows, for reading, searching and screen readers: the map's equal. */
export function PlaceList({ page: { t, path }, state, context }: Props) {
  const { filter, page: list, box } = state;
  if (list.cards.length === 0) {
    return (
      <EmptyState
        title={t("board.map.emptyTitle")}
        action={<ButtonLink href={path("/ideas") + filterQuery(filter)}>{t("board.map.toBoard")}</ButtonLink>}
      >
        {t("board.map.emptyText")}
      </EmptyState>
    );
  }
  const here: Record<string, string> = box ? { box: box.join(",") } : {};
  return (
    <div className="grid gap-3 *:min-w-0">
      <ul id={listId} className="grid gap-3 *:min-w-0">
        {list.cards.map((idea) => (
          <li key={idea.id} id={`i-${idea.code}`} data-item="">
            <IdeaRow idea={idea} context={context} />
          </li>
        ))}
      </ul>
      {list.next ? (
        <MoreInPlace
          href={path("/ideas/map") + filterQuery(filter, { ...here, after: list.next })}
          label={t("common.showMore")}
          pendingLabel={t("form.pending")}
          listId={listId}
        />
      ) : null}
    </div>
  );
}
