import type { Geometry } from "@/lib/base/geometry";
import { clusterPoints } from "@/lib/ui/map/clusters";
import { MapBackground } from "@/lib/ui/map/map-background";
import { mapHeight, mapWidth } from "@/lib/ui/map/map-props";
import { drawOutlines } from "@/lib/ui/map/outline";
import { type Bounds, boundsOf, boundsOfView, fitView } from "@/lib/ui/map/projection";
import { ScaleBar } from "@/lib/ui/map/scale-bar";

type Props = {
  shapes: { id: string; name: string; geometry: Geometry }[];
  spots: { lat: number; lng: number; count: number }[];
  /** What the picture shows, in words; the table beside it is its equal. */
  label: string;
  locale: string;
};

/** How many are where, as dots that lead nowhere: what lies near each other is one with its number. */
export function SpotsMap({ shapes, spots, label, locale }: Props) {
  const box = around(spots);
  if (!box) return null;
  const view = fitView(box, mapWidth, mapHeight);
  const points = spots.map((spot) => ({ ...spot, id: `${spot.lat} ${spot.lng}` }));
  const clusters = clusterPoints(points, view, 36);
  return (
    <svg
      viewBox={`0 0 ${mapWidth} ${mapHeight}`}
      role="img"
      aria-label={label}
      className="map-frame h-auto w-full"
    >
      <MapBackground view={view} outlines={drawOutlines(shapes, view)} taken={clusters} />
      <ScaleBar view={view} locale={locale} />
      {clusters.map(({ x, y, items }) => {
        const count = items.reduce((sum, item) => sum + item.count, 0);
        return (
          <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
            <g className="map-dot">
              <circle r={count === 1 ? 7 : Math.round(Math.min(24, 9 + Math.log2(count) * 1.8))} />
              {count > 1 ? (
                <text className="map-dot-count">{count > 999 ? `${Math.round(count / 1000)}k` : count}</text>
              ) : null}
            </g>
          </g>
        );
      })}
    </svg>
  );
}

/** All of them and a little more, so that what lies in one street is seen apart; at the least about two kilometres. */
function around(spots: Props["spots"]): Bounds | null {
  const box = boundsOf(spots.map(({ lng, lat }): [number, number] => [lng, lat]));
  if (!box) return null;
  const more = Math.max(0, (0.02 - (box.north - box.south)) / 2);
  const wide = { ...box, south: box.south - more, north: box.north + more };
  return boundsOfView(fitView(wide, mapWidth, mapHeight, 60));
}
