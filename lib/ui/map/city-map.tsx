import { openingBounds } from "@/lib/ui/map/bounds";
import { type Cluster, clusterPoints } from "@/lib/ui/map/clusters";
import { MapBackground } from "@/lib/ui/map/map-background";
import { type MapLabels, type MapPoint, type MapShape, mapHeight, mapWidth } from "@/lib/ui/map/map-props";
import { MapViewport } from "@/lib/ui/map/map-viewport";
import { drawOutlines } from "@/lib/ui/map/outline";
import { type Bounds, boundsOfView, fitView } from "@/lib/ui/map/projection";
import { ScaleBar } from "@/lib/ui/map/scale-bar";

export type { MapLabels, MapPoint, MapShape } from "@/lib/ui/map/map-props";

type CityMapProps = {
  shapes: MapShape[];
  points: MapPoint[];
  labels: MapLabels;
  /** What to show; where it is missing, what `openingBounds` says. */
  bounds?: Bounds | null;
  locale: string;
  /** Several ideas at one place lead to this map of a smaller box, so zooming needs no JavaScript. */
  clusterHref: (box: Bounds) => string;
  clusterLabel: (count: number) => string;
  /** "/map/tiles/{z}/{x}/{y}", only where the city chose a tile server. */
  tileUrl?: string;
  /** The tile server's "©" line; its licence asks for it. */
  attribution?: string;
};

/** The city drawn on the server: its neighbourhoods and ideas as links. The list beside it is its equal. */
export function CityMap(props: CityMapProps) {
  const { shapes, points, labels, bounds, locale, clusterHref, clusterLabel, tileUrl, attribution } = props;
  const box = bounds ?? openingBounds(shapes, points)?.box;
  if (!box) return null;
  const view = fitView(box, mapWidth, mapHeight);
  const clusters = clusterPoints(points, view);
  return (
    <figure className="grid gap-1">
      <MapViewport width={mapWidth} height={mapHeight} labels={labels}>
        <MapBackground view={view} outlines={drawOutlines(shapes, view)} taken={clusters} tileUrl={tileUrl} />
        <ScaleBar view={view} locale={locale} />
        {clusters.map((cluster) => (
          <MapSpot key={cluster.items[0]?.id} cluster={cluster} href={clusterHref} label={clusterLabel} />
        ))}
      </MapViewport>
      {attribution ? <figcaption className="text-end text-xs text-muted">{attribution}</figcaption> : null}
    </figure>
  );
}

function MapSpot({ cluster, href, label }: SpotProps) {
  const [only, ...others] = cluster.items;
  if (!only) return null;
  const many = others.length + 1;
  const radius = many === 1 ? 10 : Math.min(22, 12 + Math.log2(many) * 1.4);
  const address = many === 1 ? only.href : href(padded(cluster.bounds));
  return (
    <g transform={`translate(${cluster.x} ${cluster.y})`}>
      <a href={address} aria-label={many === 1 ? only.label : label(many)} className="map-spot">
        <circle r={Math.max(22, Math.round(radius))} />
        <circle r={Math.round(radius)} />
        {many > 1 ? <text>{many > 999 ? `${Math.round(many / 1000)}k` : many}</text> : null}
      </a>
    </g>
  );
}

/** Never smaller than a few hundred metres, so that ideas at the very same place end the zooming. */
function padded({ west, south, east, north }: Bounds): Bounds {
  const view = fitView({ west, south, east, north }, 100, 100, 12);
  const box = boundsOfView(view);
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return { west: round(box.west), south: round(box.south), east: round(box.east), north: round(box.north) };
}

type SpotProps = {
  cluster: Cluster<MapPoint>;
  href: CityMapProps["clusterHref"];
  label: CityMapProps["clusterLabel"];
};
