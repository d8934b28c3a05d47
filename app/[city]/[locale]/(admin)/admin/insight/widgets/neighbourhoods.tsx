import type { NeighbourhoodShape } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import { perInhabitant, shadedPlaces } from "@/lib/insight/charts/places";
import { neighbourhoodLines, neighbourhoodName } from "@/lib/insight/sheets";
import { ShadeMap } from "@/lib/ui/chart/shade-map";
import { Table } from "@/lib/ui/table";
import { wordsOf } from "./drawn-words";
import { WidgetFrame, type WidgetProps } from "./frame";
import { countedPath } from "./links";

type Props = WidgetProps & { shapes: NeighbourhoodShape[] };

export function NeighbourhoodsWidget({ shapes, ...props }: Props) {
  const { page, dashboard } = props;
  const { t, locale, path } = page;
  const words = wordsOf(page);
  const lines = neighbourhoodLines(dashboard);
  const drawn = shadedPlaces(dashboard, shapes, words);
  const name = (id: string | null) => neighbourhoodName(dashboard.taxonomy, id, words);
  const number = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1 });
  const by = perInhabitant(lines) ? "people" : "all";
  return (
    <WidgetFrame
      {...props}
      widget="neighbourhoods"
      nothing={lines.some(({ id, count }) => id && count > 0) ? undefined : t("insight.neighbourhoods.none")}
    >
      <div className={`grid items-start gap-6 *:min-w-0 ${drawn.length > 0 ? "@2xl:grid-cols-2" : ""}`}>
        {drawn.length > 0 ? (
          <ShadeMap
            shapes={drawn}
            label={t("insight.neighbourhoods.chart", {
              by,
              name: name(lines.find(({ id }) => id)?.id ?? null),
            })}
          />
        ) : null}
        <div className="print:hidden">
          <Table
            narrow
            caption={t("insight.neighbourhoods.title")}
            columns={[
              { key: "name", label: t("insight.columns.neighbourhood") },
              { key: "count", label: t("insight.columns.contributions"), numeric: true },
              ...(by === "people"
                ? [{ key: "per1000", label: t("insight.columns.per1000"), numeric: true }]
                : []),
            ]}
            rows={lines.map(({ id, count, per1000 }) => ({
              id: id ?? "",
              cells: {
                name: (
                  <a href={path(countedPath(dashboard, { neighbourhoodId: id }))} className="link">
                    {name(id)}
                  </a>
                ),
                count: number(count),
                per1000: per1000 === null ? "–" : number(per1000),
              },
            }))}
          />
        </div>
      </div>
    </WidgetFrame>
  );
}
