import type { Position } from "@/lib/base/geometry";
import { ringArea } from "@/lib/cities/geo/area";
import { selfCrossings } from "@/lib/cities/geo/crossings";
import { findNeighbourhood, prepareShapes } from "@/lib/cities/geo/find-neighbourhood";
import { placeText } from "@/lib/cities/geo/point";
import { type GeoProblem, geoProblem } from "@/lib/cities/geo/problems";
import { placeProblem } from "@/lib/cities/geo/projection";

export interface CheckedRings {
  readonly problems: GeoProblem[];
  readonly warnings: GeoProblem[];
}

/** A loop smaller than this part of the ring is a digitising slip that harms nobody. */
const SLIP = 0.001;

/** What is wrong with the rings of one neighbourhood, the first fault of each ring by name and place. */
export function checkPolygons(polygons: readonly Position[][][], name: string): CheckedRings {
  const checked: CheckedRings = { problems: [], warnings: [] };
  for (const polygon of polygons) {
    for (const ring of polygon) checkRing(ring, name, checked);
    const outside = checked.problems.length === 0 ? holeOutside(polygon) : null;
    if (outside) checked.problems.push(geoProblem("holeOutside", { name, place: placeText(outside) }));
  }
  return checked;
}

function checkRing(ring: readonly Position[], name: string, { problems, warnings }: CheckedRings): void {
  const misplaced = ring.map((position) => placeProblem(position, name)).find((problem) => problem !== null);
  const [first, last] = [ring[0], ring.at(-1)];
  if (misplaced) problems.push(misplaced);
  else if (!first || !last || distinct(ring) < 3)
    problems.push(geoProblem("shortRing", { name, corners: distinct(ring) }));
  else if (first[0] !== last[0] || first[1] !== last[1]) {
    problems.push(geoProblem("unclosedRing", { name, first: placeText(first), last: placeText(last) }));
  } else {
    const crossings = selfCrossings(ring);
    const worst = crossings.toSorted((a, b) => b.share - a.share)[0];
    const params = { name, place: worst ? placeText(worst.at) : "" };
    if (worst && worst.share >= SLIP) problems.push(geoProblem("crossing", params));
    else if (worst) warnings.push(geoProblem("tinyCrossing", params));
    else if (ringArea(ring) === 0) problems.push(geoProblem("flatRing", { name, place: placeText(first) }));
  }
}

function holeOutside([outer, ...holes]: readonly Position[][]): Position | null {
  if (!outer || holes.length === 0) return null;
  const shell = prepareShapes([{ geometry: { type: "Polygon" as const, coordinates: [outer] } }]);
  return (
    holes.map((hole) => hole.find(([lng, lat]) => !findNeighbourhood(shell, { lat, lng }))).find(Boolean) ??
    null
  );
}

function distinct(ring: readonly Position[]): number {
  return new Set(ring.map((position) => position.join())).size;
}
