import type { MultiPolygon } from "@/lib/base/geometry";
import { findNeighbourhood, prepareShapes } from "@/lib/cities/geo/find-neighbourhood";
import { type Box, boxesMeet } from "@/lib/cities/geo/point";

export interface Overlap {
  readonly a: string;
  readonly b: string;
  /** part of the smaller shape that the other covers, 0 to 1 */
  readonly share: number;
}

const GRID = 32;

/**
 * Neighbourhoods that cover each other by more than a sliver. Measured on a grid of about a thousand points
 * a shape: exact clipping takes seconds a file and fails on rings that real files have.
 */
export function findOverlaps(
  shapes: readonly { name: string; geometry: MultiPolygon }[],
  least = 0.02,
): Overlap[] {
  const prepared = shapes.map((shape) => ({ shape, index: prepareShapes([shape]) }));
  const found: Overlap[] = [];
  prepared.forEach(({ shape: a, index: one }, i) => {
    for (const { shape: b, index: two } of prepared.slice(i + 1)) {
      if (!one.box || !two.box || !boxesMeet(one.box, two.box)) continue;
      const [small, large] = boxSize(one.box) <= boxSize(two.box) ? [one, two] : [two, one];
      const share = Math.max(coveredShare(small, large), 0);
      if (share >= least) found.push({ a: a.name, b: b.name, share });
    }
  });
  return found;
}

function coveredShare(small: Index, large: Index): number {
  if (!small.box || !large.box) return 0;
  const [west, south, east, north] = small.box;
  let [inside, covered] = [0, 0];
  for (let row = 0; row < GRID; row++) {
    for (let column = 0; column < GRID; column++) {
      const lng = west + ((column + 0.5) / GRID) * (east - west);
      const lat = south + ((row + 0.5) / GRID) * (north - south);
      if (!findNeighbourhood(small, { lat, lng })) continue;
      inside++;
      if (findNeighbourhood(large, { lat, lng })) covered++;
    }
  }
  return inside === 0 ? 0 : covered / inside;
}

function boxSize([west, south, east, north]: Box): number {
  return (east - west) * (north - south);
}

type Index = ReturnType<typeof prepareShapes>;
