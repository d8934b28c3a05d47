import type { Point } from "@/lib/ui/map/projection";

/**
 * Douglas–Peucker: leaves out what lies less than `tolerance` from the line that remains. A closed ring
 * is cut at the point farthest from its start, so that it never folds into a line.
 */
export function simplifyRing(points: Point[], tolerance: number): Point[] {
  const first = points[0];
  if (!first || points.length < 5) return points;
  const far = farthest(points, first);
  const there = simplifyLine(points.slice(0, far + 1), tolerance);
  const back = simplifyLine(points.slice(far), tolerance);
  return [...there, ...back.slice(1)];
}

export function simplifyLine(points: Point[], tolerance: number): Point[] {
  const kept = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const { index, distance } = widest(points, from, to);
    if (distance <= tolerance) continue;
    kept.add(index);
    open.push([from, index], [index, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

function widest(points: Point[], from: number, to: number): { index: number; distance: number } {
  let found = { index: from, distance: 0 };
  const start = points[from];
  const end = points[to];
  if (!start || !end) return found;
  for (let index = from + 1; index < to; index++) {
    const point = points[index];
    const distance = point ? toSegment(point, start, end) : 0;
    if (distance > found.distance) found = { index, distance };
  }
  return found;
}

function toSegment(point: Point, start: Point, end: Point): number {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - start.x - t * dx, point.y - start.y - t * dy);
}

function farthest(points: Point[], from: Point): number {
  let best = 0;
  let most = 0;
  for (const [index, point] of points.entries()) {
    const distance = Math.hypot(point.x - from.x, point.y - from.y);
    if (distance > most) {
      most = distance;
      best = index;
    }
  }
  return best;
}
