import { type BoardFilter, boardSorts, filterQuery } from "@/lib/ideas/board/filter";
import type { Page } from "@/lib/request/page";
import { Segments } from "@/lib/ui/tabs";

type Props = { page: Page; filter: BoardFilter; to: string };

/** The orders as links; the random one begins anew each time it is asked for. */
export function Orders({ page: { t, path }, filter, to }: Props) {
  const sorts = filter.query ? (["relevance", ...boardSorts] as const) : boardSorts;
  return (
    <Segments
      label={t("board.order")}
      tabs={sorts.map((sort) => ({
        label: t(`board.sorts.${sort}`),
        href: path(to) + filterQuery({ ...filter, sort, seed: null }),
        current: filter.sort === sort,
      }))}
    />
  );
}
