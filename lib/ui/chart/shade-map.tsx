import { boundsOfAll } from "@/lib/ui/map/bounds";
import { MapName } from "@/lib/ui/map/map-name";
import { type MapShape, mapHeight, mapWidth } from "@/lib/ui/map/map-props";
import { drawOutlines } from "@/lib/ui/map/outline";
import { fitView } from "@/lib/ui/map/projection";

type ShadeMapProps = {
  /** `share` from 0 to 1: how dark it is. Null: not known. */
  shapes: (MapShape & { share: number | null })[];
  label: string;
};

/** Neighbourhoods shaded by a figure. It stands still; the table beside it says the same. */
export function ShadeMap({ shapes, label }: ShadeMapProps) {
  const box = boundsOfAll(shapes, []);
  if (!box) return null;
  const outlines = drawOutlines(shapes, fitView(box, mapWidth, mapHeight));
  return (
    <svg
      viewBox={`0 0 ${mapWidth} ${mapHeight}`}
      role="img"
      aria-label={label}
      className="shade-map w-full rounded-card bg-sunken"
    >
      {outlines.map(({ shape, path }) => (
        <path
          key={shape.id}
          d={path}
          className={shape.share === null ? "fill-surface stroke-line-strong" : "fill-brand-edge stroke-ink"}
          fillOpacity={shape.share === null ? 1 : 0.08 + 0.72 * shape.share}
          strokeWidth="1.5"
        />
      ))}
      {outlines.map(({ shape, label: place }) => (
        <MapName key={shape.id} name={shape.name} label={place} taken={[]} />
      ))}
    </svg>
  );
}
