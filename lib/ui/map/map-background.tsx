import { MapName } from "@/lib/ui/map/map-name";
import type { MapShape } from "@/lib/ui/map/map-props";
import type { Outline } from "@/lib/ui/map/outline";
import type { Point, View } from "@/lib/ui/map/projection";
import { scaleOf } from "@/lib/ui/map/scale";
import { tilesOf } from "@/lib/ui/map/tiles";

type MapBackgroundProps = {
  view: View;
  outlines: Outline<MapShape>[];
  /** Where ideas are drawn: a name never stands beneath one. */
  taken: Point[];
  tileUrl?: string;
};

/** Tiles where the city wants them, neighbourhoods as links, and their names where there is room. */
export function MapBackground({ view, outlines, taken, tileUrl }: MapBackgroundProps) {
  const tiles = tileUrl ? tilesOf(view, tileUrl) : [];
  return (
    <>
      {tiles.map(({ key, size, ...tile }) => (
        <image key={key} {...tile} width={size} height={size} />
      ))}
      {outlines.length === 0 && !tileUrl ? <Squares view={view} /> : null}
      {outlines.map(({ shape, path }) => (
        <MapArea key={shape.id} shape={shape} path={path} overTiles={tileUrl !== undefined} />
      ))}
      <g className="pointer-events-none">
        {outlines.map(({ shape, label }) => (
          <MapName key={shape.id} name={shape.name} label={label} taken={taken} />
        ))}
      </g>
    </>
  );
}

/** Where a city has drawn nothing yet, squares as wide as its scale give distances a hold. */
function Squares({ view }: { view: View }) {
  const { units } = scaleOf(view, view.width / 5);
  const across = Array.from({ length: Math.ceil(view.width / units) }, (_, index) => 16 + index * units);
  const down = Array.from(
    { length: Math.ceil(view.height / units) },
    (_, index) => view.height - 16 - index * units,
  );
  const lines = [...across.map((x) => `M${x} 0v${view.height}`), ...down.map((y) => `M0 ${y}h${view.width}`)];
  return <path d={lines.join("")} className="map-squares" />;
}

function MapArea({ shape, path, overTiles }: { shape: MapShape; path: string; overTiles: boolean }) {
  const area = <path d={path} className={overTiles ? "map-area map-area-clear" : "map-area"} />;
  if (!shape.href) return area;
  return (
    <a href={shape.href} aria-label={shape.name} aria-current={shape.current ? "true" : undefined}>
      {area}
    </a>
  );
}
