import type { Outline } from "@/lib/ui/map/outline";
import type { Point } from "@/lib/ui/map/projection";

type MapNameProps = { name: string; label: Outline<unknown>["label"]; taken?: Point[] };

/** A neighbourhood's name where there is room for it, and nothing else stands. */
export function MapName({ name, label, taken = [] }: MapNameProps) {
  // At twelve units a letter's height.
  const width = name.length * 6.4;
  if (!label || label.room < width) return null;
  const hidden = taken.some(
    ({ x, y }) => Math.abs(x - label.x) < width / 2 + 20 && Math.abs(y - label.y) < 28,
  );
  if (hidden) return null;
  return (
    <g transform={`translate(${label.x} ${label.y})`}>
      <text className={label.room > 1.5 * width ? "map-name" : "map-name map-name-tight"}>{name}</text>
    </g>
  );
}
