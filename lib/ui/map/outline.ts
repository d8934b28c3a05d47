import type { Geometry } from "@/lib/base/geometry";
import { type Point, project, ringsOf, type View } from "@/lib/ui/map/projection";
import { simplifyRing } from "@/lib/ui/map/simplify";

export type Outline<Shape> = { shape: Shape; path: string; label: Label | null };

// Beyond this simplifying takes longer than a page may, and nobody sees the difference.
const mostPoints = 12_000;

/** Where a name fits inside its shape, and how wide the shape is there. */
type Label = { x: number; y: number; room: number };

/**
 * The shapes as SVG paths in whole units, coarse enough that all of them together stay below `budget`
 * characters: a city of a hundred detailed neighbourhoods weighs no more than one of ten plain ones.
 */
export function drawOutlines<Shape extends { geometry: Geometry }>(
  shapes: Shape[],
  view: View,
  budget = 16_000,
): Outline<Shape>[] {
  const projected = shapes.map((shape) => ({ shape, rings: projectRings(shape.geometry, view) }));
  const total = projected.reduce(
    (sum, { rings }) => sum + rings.reduce((points, ring) => points + ring.length, 0),
    0,
  );
  const stride = Math.ceil(total / mostPoints);
  const drawable = projected.map(({ shape, rings }) => ({
    shape,
    rings: rings.map((ring) => every(ring, stride)),
  }));
  for (let tolerance = 0.5; ; tolerance *= 2) {
    const outlines = drawable.map(({ shape, rings }) => outline(shape, rings, tolerance));
    const weight = outlines.reduce((sum, { path }) => sum + path.length, 0);
    if (weight <= budget || tolerance > 12) return outlines;
  }
}

function projectRings(geometry: Geometry, view: View): Point[][] {
  return ringsOf(geometry).map((ring) => thinned(ring.map(([lng, lat]) => project(view, lng, lat))));
}

/** Points closer than anyone can see go first, since the simplifying that follows is dear. */
function thinned(ring: Point[]): Point[] {
  const kept = ring.slice(0, 1);
  for (const point of ring.slice(1, -1)) {
    const last = kept.at(-1) ?? point;
    if (Math.hypot(point.x - last.x, point.y - last.y) > 0.4) kept.push(point);
  }
  return [...kept, ...ring.slice(-1)];
}

/** Every n-th point and the last. */
function every(ring: Point[], stride: number): Point[] {
  return ring.filter((_, index) => index % stride === 0 || index === ring.length - 1);
}

function outline<Shape>(shape: Shape, rings: Point[][], tolerance: number): Outline<Shape> {
  const simple = rings.map((ring) => simplifyRing(ring, tolerance));
  const path = simple.map(ringPath).join("") || rings.map(ringPath).join("") || speck(rings);
  return { shape, path, label: labelPlace(simple) };
}

/** A shape smaller than a unit is a small square: it never vanishes from its own map. */
function speck([ring]: Point[][]): string {
  const at = ring?.[0] ?? { x: 0, y: 0 };
  return `M${Math.round(at.x) - 1} ${Math.round(at.y) - 1}l2 0 0 2-2 0z`;
}

/** Whole units and relative steps; a ring that has become less than a triangle is left out. */
function ringPath(ring: Point[]): string {
  let previous: Point | null = null;
  let steps = "";
  let corners = 0;
  for (const point of ring.slice(0, -1)) {
    const at: Point = { x: Math.round(point.x), y: Math.round(point.y) };
    if (!previous) steps = `M${at.x} ${at.y}l`;
    else if (at.x === previous.x && at.y === previous.y) continue;
    else steps += `${pair(at.x - previous.x, at.y - previous.y, corners > 1)}`;
    previous = at;
    corners += 1;
  }
  return corners < 3 ? "" : `${steps}z`;
}

/** SVG needs no space before a minus sign. */
function pair(dx: number, dy: number, after: boolean): string {
  const gap = after && dx >= 0 ? " " : "";
  return `${gap}${dx}${dy >= 0 ? " " : ""}${dy}`;
}

function labelPlace(rings: Point[][]): Label | null {
  const [largest] = [...rings].sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)));
  if (!largest || largest.length < 4) return null;
  const middle = centroid(largest);
  const crossings = largest.flatMap((point, index) => crossing(point, largest[index + 1], middle.y));
  const left = Math.max(...crossings.filter((x) => x <= middle.x));
  const right = Math.min(...crossings.filter((x) => x > middle.x));
  const room = right - left;
  if (!Number.isFinite(room)) return null;
  return { x: Math.round((left + right) / 2), y: Math.round(middle.y), room: Math.round(room) };
}

function crossing(from: Point, to: Point | undefined, y: number): number[] {
  if (!to || from.y > y === to.y > y) return [];
  return [from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)];
}

function area(ring: Point[]): number {
  return ring.reduce((sum, { x, y }, index) => {
    const next = ring[index + 1] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
}

function centroid(ring: Point[]): Point {
  const total = area(ring) * 3;
  if (total === 0) return ring[0] ?? { x: 0, y: 0 };
  const sum = ring.reduce(
    (so, { x, y }, index) => {
      const next = ring[index + 1] ?? { x, y };
      const cross = x * next.y - next.x * y;
      return { x: so.x + (x + next.x) * cross, y: so.y + (y + next.y) * cross };
    },
    { x: 0, y: 0 },
  );
  return { x: sum.x / total, y: sum.y / total };
}
