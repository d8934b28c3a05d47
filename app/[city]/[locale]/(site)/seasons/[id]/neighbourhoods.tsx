import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import { fewestInNeighbourhood } from "@/lib/engagement/seasons/places";
import type { NeighbourhoodPlace } from "@/lib/engagement/seasons/queries";
import { formatNumber } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { PlaceNumber } from "./place-number";

type Props = { page: Page; places: NeighbourhoodPlace[]; isOver: boolean };

/** While the season runs only their order: from one day's figures to the next day's a person could be told. */
export function Neighbourhoods({ page, places, isOver }: Props) {
  const { t, locale } = page;
  const perThousand = (marks: number) =>
    formatNumber(marks / 10, locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("season.neighbourhoods")}</h2>
      <p className="text-muted">
        {t("season.neighbourhoodsHint", { fewest: fewestInNeighbourhood })}{" "}
        {isOver ? null : t("season.figuresLater")}
      </p>
      {places.length === 0 ? (
        <p>{t("season.noNeighbourhood")}</p>
      ) : (
        <ol className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
          {places.map(({ line, place, name, marks }) => (
            <li key={line} className="flex items-center gap-3 px-4 py-3">
              <PlaceNumber page={page} place={place} />
              <span className="min-w-0 flex-1 font-semibold">
                <bdi>{localized(page, name)}</bdi>
              </span>
              {isOver ? (
                <span className="text-sm text-muted">
                  {t("season.perThousand", { figure: perThousand(marks) })}
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
