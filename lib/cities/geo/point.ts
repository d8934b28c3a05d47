import type { Position } from "@/lib/base/geometry";

/** A place on the earth in WGS 84 degrees. */
export interface GeoPoint {
  readonly lat: number;
  readonly lng: number;
}

/** west, south, east, north, in degrees */
export type Box = readonly [number, number, number, number];

export function inBox([west, south, east, north]: Box, { lat, lng }: GeoPoint): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

export function wider([west, south, east, north]: Box, degrees: number): Box {
  return [west - degrees, south - degrees, east + degrees, north + degrees];
}

/** Degrees beyond a city's neighbourhoods, some 200 km, from where no idea for it can be. */
export const farDegrees = 2;

export function boxOf(positions: Iterable<Position>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

export function unionOfBoxes(boxes: Iterable<Box>): Box | null {
  let all: Box | null = null;
  for (const box of boxes) {
    all = all
      ? [
          Math.min(all[0], box[0]),
          Math.min(all[1], box[1]),
          Math.max(all[2], box[2]),
          Math.max(all[3], box[3]),
        ]
      : box;
  }
  return all;
}

/** A place as people read it: "51.05370, 3.72510" */
export function placeText([lng, lat]: Position): string {
  return `${lat.toFixed(5)}, ${lng.toFixed(5)}`;
}
