import type { Position } from "@/lib/base/geometry";
import { ringArea } from "@/lib/cities/geo/area";

export interface Crossing {
  /** where the ring crosses itself */
  readonly at: Position;
  /** the part of the ring's area that the smaller of the two loops encloses, 0 to 0.5 */
  readonly share: number;
}

/**
 * Where a closed ring crosses itself. Real files touch themselves (a spike, a shared corner) all the time,
 * and that is harmless: only a path that comes out on the other side counts.
 */
export function selfCrossings(closed: readonly Position[], limit = 20): Crossing[] {
  const ring = withoutRepeats(closed);
  const sides = ring.slice(0, -1).map((from, i) => side(ring, from, i));
  sides.sort((a, b) => a.minX - b.minX);
  const found: Crossing[] = [];
  let open: Side[] = [];
  for (const current of sides) {
    open = open.filter((other) => other.maxX >= current.minX);
    for (const other of open) {
      if (other.maxY < current.minY || current.maxY < other.minY) continue;
      const at = crossingOf(ring, other, current);
      if (at)
        found.push({
          at,
          share: loopShare(
            ring,
            Math.min(other.index, current.index),
            Math.max(other.index, current.index),
            at,
          ),
        });
      if (found.length >= limit) return found;
    }
    open.push(current);
  }
  return found;
}

function crossingOf(ring: readonly Position[], one: Side, two: Side): Position | null {
  const [a, b, c, d] = [one.from, one.to, two.from, two.to];
  const [o1, o2, o3, o4] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (o1 * o2 < 0 && o3 * o4 < 0) return meeting(a, b, c, d);
  const sides = ring.length - 1;
  const apart = Math.abs(one.index - two.index);
  if (apart === 1 || apart === sides - 1) return null;
  // A corner on the other side (or on its first corner): does the path come out beyond it?
  if (o3 === 0 && within(c, d, a) && !same(a, d)) return passesThrough(ring, one, two, a) ? a : null;
  if (o1 === 0 && within(a, b, c) && !same(c, b) && !same(c, a))
    return passesThrough(ring, two, one, c) ? c : null;
  return null;
}

/** `corner` starts at the point, `through` runs over it or starts at it too. */
function passesThrough(ring: readonly Position[], corner: Side, through: Side, at: Position): boolean {
  const sides = ring.length - 1;
  const before = ring[(corner.index - 1 + sides) % sides] ?? at;
  const startsHere = same(through.from, at);
  const inOfThrough = startsHere ? (ring[(through.index - 1 + sides) % sides] ?? at) : through.from;
  const zero = angle(at, inOfThrough);
  const split = from(zero, angle(at, through.to));
  const [enters, leaves] = [from(zero, angle(at, before)), from(zero, angle(at, corner.to))];
  const clear = [enters, leaves].every((x) => x > 1e-12 && Math.abs(x - split) > 1e-12);
  return clear && enters < split !== leaves < split;
}

function loopShare(ring: readonly Position[], first: number, second: number, at: Position): number {
  const loop = Math.abs(ringArea([at, ...ring.slice(first + 1, second + 1), at]));
  const rest = Math.abs(ringArea([at, ...ring.slice(second + 1, -1), ...ring.slice(0, first + 1), at]));
  return loop + rest === 0 ? 0.5 : Math.min(loop, rest) / (loop + rest);
}

function side(ring: readonly Position[], start: Position, index: number): Side {
  const end = ring[index + 1] ?? start;
  const [x1 = 0, y1 = 0] = start;
  const [x2 = 0, y2 = 0] = end;
  return {
    index,
    from: start,
    to: end,
    minX: Math.min(x1, x2),
    maxX: Math.max(x1, x2),
    minY: Math.min(y1, y2),
    maxY: Math.max(y1, y2),
  };
}

function withoutRepeats(ring: readonly Position[]): Position[] {
  return ring.filter((position, i) => {
    const before = ring[i - 1];
    return !before || !same(position, before);
  });
}

function turn([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function within([ax, ay]: Position, [bx, by]: Position, [x, y]: Position): boolean {
  return x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
}

function meeting(a: Position, b: Position, c: Position, d: Position): Position {
  const [ax, ay] = a;
  const [bx, by] = b;
  const part = turn(c, d, a) / (turn(c, d, a) - turn(c, d, b));
  return [ax + part * (bx - ax), ay + part * (by - ay)];
}

function angle([ax, ay]: Position, [bx, by]: Position): number {
  return Math.atan2(by - ay, bx - ax);
}

function from(zero: number, value: number): number {
  const turned = value - zero;
  return turned < 0 ? turned + 2 * Math.PI : turned;
}

function same([ax, ay]: Position, [bx, by]: Position): boolean {
  return ax === bx && ay === by;
}

interface Side {
  readonly index: number;
  readonly from: Position;
  readonly to: Position;
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}
