import type { BoardFilter } from "@/lib/ideas/board/filter";
import type { Page } from "@/lib/request/page";
import { Icon } from "@/lib/ui/icon";
import { KeptFilter } from "./kept-filter";

type Props = { page: Page; filter: BoardFilter; to: string };

/** A search keeps the filters; the order becomes that of the best matches. */
export function SearchBox({ page: { t, path }, filter, to }: Props) {
  return (
    <search>
      <form method="get" action={path(to)} className="grid grid-cols-1">
        <label htmlFor="board-search" className="sr-only">
          {t("board.search")}
        </label>
        <KeptFilter filter={{ ...filter, query: "", sort: "trending", seed: null }} />
        <div className="control flex items-stretch p-0 focus-within:outline-3 focus-within:outline-ink">
          <input
            id="board-search"
            type="search"
            name="q"
            dir="auto"
            maxLength={200}
            defaultValue={filter.query}
            placeholder={t("board.searchHint")}
            className="min-w-0 flex-1 bg-transparent px-3.5 text-start outline-none placeholder:text-muted focus-visible:shadow-none"
          />
          <button
            type="submit"
            className="grid w-12 shrink-0 cursor-pointer place-items-center rounded-e-[calc(var(--radius-control)-2px)] border-s border-line-strong bg-sunken text-ink hover:bg-brand-soft"
          >
            <Icon name="search" label={t("common.search")} />
          </button>
        </div>
      </form>
    </search>
  );
}
