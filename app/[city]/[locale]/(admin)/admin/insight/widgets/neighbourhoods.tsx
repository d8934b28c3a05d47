import type { NeighbourhoodShape } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import { neighbourhoodLines, neighbourhoodName } from "@/lib/insight/sheets";
import { ShadeMap } from "@/lib/ui/chart/shade-map";
import { Table } from "@/lib/ui/table";
import { WidgetFrame, type WidgetProps } from "./frame";
import { countedPath } from "./links";

type Props = WidgetProps & { shapes: NeighbourhoodShape[] };

export function NeighbourhoodsWidget({ shapes, ...props }: Props) {
  const { page, dashboard } = props;
  const { t, locale, path, city } = page;
  const words = { t, locale, defaultLocale: city.defaultLocale };
  const lines = neighbourhoodLines(dashboard);
  const figure = (line: (typeof lines)[number]) => line.per1000 ?? 0;
  const most = Math.max(...lines.map(figure), 0.001);
  const name = (id: string | null) => neighbourhoodName(dashboard.taxonomy, id, words);
  const drawn = shapes.flatMap(({ id, geometry }) => {
    const line = lines.find((one) => one.id === id);
    if (!geometry) return [];
    return [{ id, name: name(id), geometry, share: line?.per1000 == null ? null : line.per1000 / most }];
  });
  const number = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1 });
  return (
    <WidgetFrame {...props} widget="neighbourhoods">
      <div className={`grid items-start gap-6 *:min-w-0 ${drawn.length > 0 ? "@2xl:grid-cols-2" : ""}`}>
        {drawn.length > 0 ? (
          <ShadeMap
            shapes={drawn}
            label={t("insight.neighbourhoods.chart", { name: name(lines[0]?.id ?? null) })}
          />
        ) : null}
        <Table
          caption={t("insight.neighbourhoods.title")}
          columns={[
            { key: "name", label: t("insight.columns.neighbourhood") },
            { key: "count", label: t("insight.columns.contributions"), numeric: true },
            { key: "per1000", label: t("insight.columns.per1000"), numeric: true },
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
    </WidgetFrame>
  );
}
