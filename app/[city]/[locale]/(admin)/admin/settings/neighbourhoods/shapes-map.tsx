import type { Geometry } from "@/lib/base/geometry";
import { type Localized, localize } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { CityMap } from "@/lib/ui/map/city-map";

type Shape = { id: string; name: Localized; geometry: Geometry | null; current?: boolean };

/** Shapes without ideas; nothing where none has a shape. */
export function ShapesMap({ page, shapes }: { page: Page; shapes: Shape[] }) {
  const { t, locale, city } = page;
  const drawn = shapes.flatMap(({ id, name, geometry, current }) =>
    geometry ? [{ id, geometry, current, name: localize(name, locale, city.defaultLocale) }] : [],
  );
  if (drawn.length === 0) return null;
  return (
    <CityMap
      shapes={drawn}
      points={[]}
      locale={locale}
      labels={{
        title: t("admin.neighbourhoods.map"),
        zoomIn: t("board.map.zoomIn"),
        zoomOut: t("board.map.zoomOut"),
        reset: t("board.map.reset"),
      }}
      clusterHref={() => ""}
      clusterLabel={() => ""}
    />
  );
}
