import type { Geometry, Position } from "@/lib/base/geometry";

/** A box in degrees, WGS 84. */
export type Bounds = { west: number; south: number; east: number; north: number };

export type Point = { x: number; y: number };

/** A drawing of a piece of the world in Web Mercator, `width` by `height` units with north up. */
export type View = {
  width: number;
  height: number;
  /** How many units the whole world is wide. */
  scale: number;
  /** The world's own coordinates (0 to 1) at the drawing's top left corner. */
  origin: Point;
};

/** The view that shows the box whole and in the middle, with `padding` units around it. */
export function fitView(bounds: Bounds, width: number, height: number, padding = 16): View {
  const topLeft = toWorld(bounds.west, bounds.north);
  const bottomRight = toWorld(bounds.east, bounds.south);
  const across = Math.max(bottomRight.x - topLeft.x, smallest);
  const down = Math.max(bottomRight.y - topLeft.y, smallest);
  const scale = Math.min((width - 2 * padding) / across, (height - 2 * padding) / down);
  const middle = { x: (topLeft.x + bottomRight.x) / 2, y: (topLeft.y + bottomRight.y) / 2 };
  const origin = { x: middle.x - width / 2 / scale, y: middle.y - height / 2 / scale };
  return { width, height, scale, origin };
}

export function project(view: View, lng: number, lat: number): Point {
  const world = toWorld(lng, lat);
  return { x: (world.x - view.origin.x) * view.scale, y: (world.y - view.origin.y) * view.scale };
}

export function unproject(view: View, { x, y }: Point): { lng: number; lat: number } {
  const worldX = view.origin.x + x / view.scale;
  const worldY = view.origin.y + y / view.scale;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * worldY))) * 180) / Math.PI;
  return { lng: worldX * 360 - 180, lat };
}

/** What a view shows, in degrees. */
export function boundsOfView(view: View): Bounds {
  const topLeft = unproject(view, { x: 0, y: 0 });
  const bottomRight = unproject(view, { x: view.width, y: view.height });
  return { west: topLeft.lng, north: topLeft.lat, east: bottomRight.lng, south: bottomRight.lat };
}

/** The box around all positions; null where there are none. */
export function boundsOf(positions: Iterable<Position>): Bounds | null {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lng, lat] of positions) {
    box.west = Math.min(box.west, lng);
    box.east = Math.max(box.east, lng);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box.west <= box.east ? box : null;
}

/** Every ring of a shape, outer ones and holes alike. */
export function ringsOf(geometry: Geometry): Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

function toWorld(lng: number, lat: number): Point {
  const safe = Math.max(-85.0511, Math.min(85.0511, lat));
  const y = Math.asinh(Math.tan((safe * Math.PI) / 180)) / Math.PI;
  return { x: (lng + 180) / 360, y: (1 - y) / 2 };
}

// About 200 m: one single point still gets its surroundings.
const smallest = 0.000005;
