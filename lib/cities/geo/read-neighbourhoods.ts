import { cleanLine } from "@/lib/base/clean-text";
import type { MultiPolygon, Position } from "@/lib/base/geometry";
import { type Feature, featuresOf } from "@/lib/cities/geo/features";
import { nameCandidates, nameOf } from "@/lib/cities/geo/names";
import { findOverlaps } from "@/lib/cities/geo/overlaps";
import { boxOf } from "@/lib/cities/geo/point";
import { type GeoProblem, geoProblem } from "@/lib/cities/geo/problems";
import { swappedProblem } from "@/lib/cities/geo/projection";
import { checkPolygons } from "@/lib/cities/geo/rings";

export interface NamedShape {
  readonly name: string;
  readonly geometry: MultiPolygon;
}

export type NeighbourhoodFile =
  | {
      readonly ok: true;
      readonly shapes: readonly NamedShape[];
      readonly nameProperty: string;
      readonly nameProperties: readonly string[];
      readonly warnings: readonly GeoProblem[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly GeoProblem[];
      readonly nameProperties: readonly string[];
    };

export interface ReadOptions {
  /** the property that holds the names; guessed when not given */
  readonly nameProperty?: string | undefined;
  /** the city's time zone tells its part of the world, by which exchanged coordinates are noticed */
  readonly timeZone?: string | undefined;
}

const SAME_AREA = 0.5;
const MOST_PROBLEMS = 20;

/** Reads a city's neighbourhoods from GeoJSON text, or says precisely why it cannot. */
export function readNeighbourhoods(text: string, options: ReadOptions = {}): NeighbourhoodFile {
  const read = featuresOf(text);
  if (!read.ok) return refuse([read.problem]);
  const nameProperties = nameCandidates(read.features.map((feature) => feature.properties));
  const nameProperty = options.nameProperty ?? nameProperties[0] ?? "";
  const problems: GeoProblem[] = [];
  const warnings: GeoProblem[] = [...read.warnings];

  if (nameProperty === "") return refuse([geoProblem("noNameProperty")]);
  const shapes = read.features.map((feature, i) => named(feature, i, nameProperty, problems));
  for (const shape of shapes) {
    const checked = checkPolygons(shape.geometry.coordinates, shape.name);
    problems.push(...checked.problems);
    warnings.push(...checked.warnings);
    if (problems.length >= MOST_PROBLEMS) break;
  }
  if (problems.length > 0) return refuse(problems.slice(0, MOST_PROBLEMS), nameProperties);

  const swapped = swappedProblem(centreOf(shapes), options.timeZone);
  if (swapped) return refuse([swapped], nameProperties);
  const merged = mergeNames(shapes, warnings);
  if (shapes.length > 2 && merged.length === 1) {
    return refuse(
      [geoProblem("allSameName", { property: nameProperty, name: merged[0]?.name ?? "" })],
      nameProperties,
    );
  }
  const overlaps = overlapProblems(merged);
  if (overlaps.problems.length > 0) return refuse(overlaps.problems, nameProperties);
  warnings.push(...overlaps.warnings);
  return { ok: true, shapes: merged, nameProperty, nameProperties, warnings };
}

function named(feature: Feature, index: number, property: string, problems: GeoProblem[]): NamedShape {
  const name = nameOf(feature.properties, property);
  if (name === "") problems.push(geoProblem("noName", { number: index + 1, property }));
  if (name.length > 120) problems.push(geoProblem("longName", { number: index + 1, property }));
  return { name: name || `#${index + 1}`, geometry: { type: "MultiPolygon", coordinates: feature.polygons } };
}

/** One neighbourhood in several parts is often one feature a part. */
function mergeNames(shapes: readonly NamedShape[], warnings: GeoProblem[]): NamedShape[] {
  const groups = Map.groupBy(shapes, (shape) => cleanLine(shape.name).toLocaleLowerCase());
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    warnings.push(geoProblem("mergedName", { name: first.name, count: group.length }));
    const coordinates = group.flatMap((shape) => shape.geometry.coordinates);
    return [{ name: first.name, geometry: { type: "MultiPolygon" as const, coordinates } }];
  });
}

function overlapProblems(shapes: readonly NamedShape[]): { problems: GeoProblem[]; warnings: GeoProblem[] } {
  const [problems, warnings]: [GeoProblem[], GeoProblem[]] = [[], []];
  for (const { a, b, share } of findOverlaps(shapes)) {
    const params = { a, b, percent: Math.round(share * 100) };
    if (share >= SAME_AREA) problems.push(geoProblem("sameArea", params));
    else warnings.push(geoProblem("overlap", params));
  }
  return { problems: problems.slice(0, MOST_PROBLEMS), warnings: warnings.slice(0, MOST_PROBLEMS) };
}

function centreOf(shapes: readonly NamedShape[]): Position {
  const [west, south, east, north] = boxOf(
    shapes.flatMap((shape) => shape.geometry.coordinates.flatMap((polygon) => polygon[0] ?? [])),
  );
  return [(west + east) / 2, (south + north) / 2];
}

function refuse(problems: GeoProblem[], nameProperties: readonly string[] = []): NeighbourhoodFile {
  return { ok: false, problems, nameProperties };
}
