import type { Geometry } from "@/lib/base/geometry";
import { drawOutlines } from "@/lib/ui/map/outline";
import { boundsOf, fitView, project, ringsOf } from "@/lib/ui/map/projection";

const width = 320;
const height = 200;

/** The neighbourhood's shape with the idea in it; the words beside it say the same. */
export function SmallMap({
  shape,
  place,
  label,
}: {
  shape: Geometry;
  place: { lat: number; lng: number };
  label: string;
}) {
  const box = boundsOf([...ringsOf(shape).flat(), [place.lng, place.lat]]);
  if (!box) return null;
  const view = fitView(box, width, height, 12);
  const at = project(view, place.lng, place.lat);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="w-full rounded-card border border-line bg-sunken"
    >
      {drawOutlines([{ geometry: shape }], view).map(({ path }) => (
        <path key={path} d={path} className="fill-brand-soft stroke-brand-line" strokeWidth="2" />
      ))}
      <circle cx={at.x} cy={at.y} r="9" className="fill-brand stroke-surface" strokeWidth="3" />
    </svg>
  );
}
