/** Why a neighbourhood file is refused, or what a person should know about it. Texts: messages `geo.problems.*`. */
export interface GeoProblem {
  readonly code: GeoProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type GeoProblemCode =
  | "tooLarge"
  | "notJson"
  | "topoJson"
  | "notGeoJson"
  | "empty"
  | "tooMany"
  | "tooDetailed"
  | "noShapes"
  | "otherGeometry"
  | "badCoordinates"
  | "crs"
  | "projected"
  | "swapped"
  | "shortRing"
  | "unclosedRing"
  | "flatRing"
  | "crossing"
  | "tinyCrossing"
  | "holeOutside"
  | "noName"
  | "noNameProperty"
  | "allSameName"
  | "longName"
  | "mergedName"
  | "sameArea"
  | "overlap"
  | "farAway";

export function geoProblem(code: GeoProblemCode, params: GeoProblem["params"] = {}): GeoProblem {
  return { code, params };
}
