import { type Bounds, type Point, project, type View } from "@/lib/ui/map/projection";

export type Located = { id: string; lat: number; lng: number };

export type Cluster<Item extends Located> = Point & { items: Item[]; bounds: Bounds };

/**
 * Puts together what would lie under the same thumb: first by cells of `cell` units, then groups that
 * still touch. A group stands at the mean place of its items; what lies outside of the view is left out.
 */
export function clusterPoints<Item extends Located>(items: Item[], view: View, cell = 72): Cluster<Item>[] {
  const cells = new Map<string, Sum<Item>>();
  for (const item of items) {
    const at = project(view, item.lng, item.lat);
    if (at.x < 0 || at.y < 0 || at.x > view.width || at.y > view.height) continue;
    const key = `${Math.floor(at.x / cell)} ${Math.floor(at.y / cell)}`;
    cells.set(key, together(cells.get(key), alone(item, at)));
  }
  return joinTouching([...cells.values()], cell * 0.7).map(settle);
}

function joinTouching<Item extends Located>(sums: Sum<Item>[], apart: number): Sum<Item>[] {
  const kept: Sum<Item>[] = [];
  for (const sum of sums.sort((a, b) => b.items.length - a.items.length)) {
    const near = kept.find((other) => distance(settle(sum), settle(other)) < apart);
    if (near) together(near, sum);
    else kept.push(sum);
  }
  return kept;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

// While groups grow, x and y are sums, so that a group of a thousand costs no more than its last one.
type Sum<Item extends Located> = Cluster<Item>;

function alone<Item extends Located>(item: Item, at: Point): Sum<Item> {
  const { lat, lng } = item;
  return { ...at, items: [item], bounds: { west: lng, east: lng, south: lat, north: lat } };
}

function together<Item extends Located>(one: Sum<Item> | undefined, other: Sum<Item>): Sum<Item> {
  if (!one) return other;
  one.items.push(...other.items);
  one.x += other.x;
  one.y += other.y;
  one.bounds = {
    west: Math.min(one.bounds.west, other.bounds.west),
    east: Math.max(one.bounds.east, other.bounds.east),
    south: Math.min(one.bounds.south, other.bounds.south),
    north: Math.max(one.bounds.north, other.bounds.north),
  };
  return one;
}

function settle<Item extends Located>(sum: Sum<Item>): Cluster<Item> {
  const count = sum.items.length;
  return { ...sum, x: Math.round(sum.x / count), y: Math.round(sum.y / count) };
}
