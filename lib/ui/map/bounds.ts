import type { MapPoint, MapShape } from "@/lib/ui/map/map-props";
import { type Bounds, boundsOf, ringsOf } from "@/lib/ui/map/projection";

export type Shown = {
  box: Bounds;
  /** How many places lie outside of it. */
  outside: number;
};

/** What a map opens on: the city's shapes, or without them where most places are. Null without either. */
export function openingBounds(
  shapes: Pick<MapShape, "geometry">[],
  points: Pick<MapPoint, "lat" | "lng">[],
): Shown | null {
  const corners = shapes.flatMap((shape) => ringsOf(shape.geometry).flat());
  const box = boundsOf(corners) ?? wherePlacesAre(points);
  if (!box) return null;
  return { box, outside: points.filter((point) => !holds(box, point)).length };
}

/** All of them, and the shapes: what "show all" leads to. */
export function boundsOfAll(
  shapes: Pick<MapShape, "geometry">[],
  points: Pick<MapPoint, "lat" | "lng">[],
): Bounds | null {
  const corners = shapes.flatMap((shape) => ringsOf(shape.geometry).flat());
  return boundsOf([...corners, ...points.map(({ lng, lat }): [number, number] => [lng, lat])]);
}

/**
 * The box of all places, save the few far ones that would shrink the rest to a speck: those beyond three
 * quarters of the span between the 5th and the 95th percentile on either side, in latitude or longitude.
 */
function wherePlacesAre(points: Pick<MapPoint, "lat" | "lng">[]): Bounds | null {
  const [west, east] = fences(points.map(({ lng }) => lng));
  const [south, north] = fences(points.map(({ lat }) => lat));
  const near = points.filter((point) => holds({ west, east, south, north }, point));
  return boundsOf((near.length > 0 ? near : points).map(({ lng, lat }): [number, number] => [lng, lat]));
}

function fences(values: number[]): [number, number] {
  const sorted = values.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(0.05), at(0.95)];
  const reach = 0.75 * (high - low);
  return [low - reach, high + reach];
}

function holds(box: Bounds, { lat, lng }: { lat: number; lng: number }): boolean {
  return lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north;
}
