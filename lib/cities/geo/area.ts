import type { Position } from "@/lib/base/geometry";

/** Signed area of a closed ring in square degrees; only good for comparing shapes of one city. */
export function ringArea(ring: readonly Position[]): number {
  const [origin] = ring;
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i], ring[i + 1]];
    if (!origin || !a || !b) continue;
    twice += (a[0] - origin[0]) * (b[1] - origin[1]) - (b[0] - origin[0]) * (a[1] - origin[1]);
  }
  return twice / 2;
}
