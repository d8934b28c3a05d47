import type { Point } from "@/lib/ui/map/projection";

/** The rings of a path that `drawOutlines` wrote, so that the browser needs no second copy of the shapes. */
export function ringsOfPath(path: string): Point[][] {
  return path
    .split("z")
    .filter(Boolean)
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [];
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        const before = points.at(-1) ?? { x: 0, y: 0 };
        points.push({ x: before.x + (numbers[index] ?? 0), y: before.y + (numbers[index + 1] ?? 0) });
      }
      return points;
    });
}

/** By the even-odd rule, so that holes and several parts need no special care. */
export function isInside(point: Point, rings: Point[][]): boolean {
  return rings.reduce((inside, ring) => inside !== oddCrossings(point, ring), false);
}

function oddCrossings({ x, y }: Point, ring: Point[]): boolean {
  let odd = false;
  for (const [index, from] of ring.entries()) {
    const to = ring[(index + 1) % ring.length] ?? from;
    if (from.y > y === to.y > y) continue;
    if (x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) odd = !odd;
  }
  return odd;
}
