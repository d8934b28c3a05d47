import type { Position } from "@/lib/base/geometry";
import type { Properties } from "@/lib/cities/geo/names";
import { type GeoProblem, geoProblem } from "@/lib/cities/geo/problems";
import { crsProblem } from "@/lib/cities/geo/projection";

export interface Feature {
  readonly properties: Properties;
  readonly polygons: Position[][][];
}

export type Features =
  | { readonly ok: true; readonly features: readonly Feature[]; readonly warnings: readonly GeoProblem[] }
  | { readonly ok: false; readonly problem: GeoProblem };

export const MOST_BYTES = 10_000_000;
const MOST_SHAPES = 1000;
const MOST_CORNERS = 400_000;

/** The polygons in a GeoJSON text, their properties, and nothing believed before it was looked at. */
export function featuresOf(text: string): Features {
  const bytes = text.length;
  if (bytes > MOST_BYTES)
    return no("tooLarge", { megabytes: Math.ceil(bytes / 1e6), most: MOST_BYTES / 1e6 });
  const root = parse(text);
  if (root === undefined) return no("notJson");
  if (!isRecord(root))
    return no("notGeoJson", { type: Array.isArray(root) ? "[…]" : String(root).slice(0, 40) });
  if (root.type === "Topology") return no("topoJson");
  const wrong = crsProblem(root.crs);
  if (wrong) return { ok: false, problem: wrong };
  const raw = rawFeatures(root);
  if (!raw) return no("notGeoJson", { type: typeof root.type === "string" ? root.type.slice(0, 40) : "" });
  if (raw.length === 0) return no("empty");
  if (raw.length > MOST_SHAPES) return no("tooMany", { count: raw.length, most: MOST_SHAPES });
  return collect(raw);
}

function collect(raw: readonly unknown[]): Features {
  const features: Feature[] = [];
  const others: string[] = [];
  let corners = 0;
  for (const [i, item] of raw.entries()) {
    const geometry = isRecord(item) ? item.geometry : null;
    const polygons = polygonsIn(geometry);
    if (polygons === "bad") return no("badCoordinates", { number: i + 1 });
    if (polygons === null) others.push(isRecord(geometry) ? String(geometry.type).slice(0, 40) : "–");
    else if (polygons.length > 0) features.push({ properties: propertiesOf(item), polygons });
    corners += polygons?.flat().reduce((sum, ring) => sum + ring.length, 0) ?? 0;
    if (corners > MOST_CORNERS) return no("tooDetailed", { most: MOST_CORNERS });
  }
  if (features.length === 0) return no("noShapes", { types: [...new Set(others)].slice(0, 5).join(", ") });
  const warnings = others.length > 0 ? [geoProblem("otherGeometry", { count: others.length })] : [];
  return { ok: true, features, warnings };
}

function rawFeatures(root: Properties): readonly unknown[] | null {
  if (root.type === "FeatureCollection") return Array.isArray(root.features) ? root.features : null;
  if (root.type === "Feature") return [root];
  if (root.type === "Polygon" || root.type === "MultiPolygon") return [{ properties: {}, geometry: root }];
  return null;
}

function polygonsIn(geometry: unknown): Position[][][] | "bad" | null {
  if (!isRecord(geometry)) return null;
  if (geometry.type === "GeometryCollection" && Array.isArray(geometry.geometries)) {
    const parts = geometry.geometries.map(polygonsIn);
    if (parts.includes("bad")) return "bad";
    const found = parts.filter((part) => Array.isArray(part));
    return found.length > 0 ? found.flat() : null;
  }
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return null;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return arePolygons(polygons)
    ? polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y])))
    : "bad";
}

function arePolygons(value: unknown): value is Position[][][] {
  return every(value, (polygon) => every(polygon, (ring) => every(ring, isPosition)));
}

function every(value: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(is);
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function propertiesOf(feature: unknown): Properties {
  return isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the text says; undefined where it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function no(code: GeoProblem["code"], params: GeoProblem["params"] = {}): Features {
  return { ok: false, problem: geoProblem(code, params) };
}
