import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { Geometry, Polygon, Position } from "@/lib/base/geometry";
import { ringArea } from "@/lib/cities/geo/area";
import { type Box, boxOf, type GeoPoint, inBox, unionOfBoxes } from "@/lib/cities/geo/point";

/** Shapes with their boxes worked out once, so that 100,000 points cost seconds. */
export interface ShapeIndex<T> {
  readonly box: Box | null;
  readonly entries: readonly Entry<T>[];
}

export function prepareShapes<T extends { geometry: Geometry }>(shapes: Iterable<T>): ShapeIndex<T> {
  const entries: Entry<T>[] = [];
  for (const shape of shapes) {
    for (const polygon of polygonsOf(shape.geometry)) {
      const [outer] = polygon;
      if (!outer || outer.length < 4) continue;
      entries.push({ shape, polygon, box: boxOf(outer), area: Math.abs(ringArea(outer)) });
    }
  }
  // Where shapes overlap by a sliver, the smaller one is the more precise answer.
  // Of two alike the more western and southern one, so that a border is the same one's whatever their order.
  entries.sort((a, b) => a.area - b.area || a.box[0] - b.box[0] || a.box[1] - b.box[1]);
  return { box: unionOfBoxes(entries.map((entry) => entry.box)), entries };
}

/** The shape a point lies in; a point on a border belongs to a shape that it borders, always the same one. */
export function findNeighbourhood<T>(index: ShapeIndex<T>, point: GeoPoint): T | null {
  if (!index.box || !inBox(index.box, point)) return null;
  let onBorder: T | null = null;
  for (const { shape, polygon, box } of index.entries) {
    if (!inBox(box, point)) continue;
    const at: Position = [point.lng, point.lat];
    const geometry: Polygon = { type: "Polygon", coordinates: polygon };
    if (booleanPointInPolygon(at, geometry, { ignoreBoundary: true })) return shape;
    onBorder ??= booleanPointInPolygon(at, geometry) ? shape : null;
  }
  return onBorder;
}

export function polygonsOf(geometry: Geometry): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

interface Entry<T> {
  readonly shape: T;
  readonly polygon: Position[][];
  readonly box: Box;
  readonly area: number;
}
