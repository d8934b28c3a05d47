import type { Position } from "@/lib/base/geometry";
import { type Box, type GeoPoint, inBox, placeText } from "@/lib/cities/geo/point";
import { type GeoProblem, geoProblem } from "@/lib/cities/geo/problems";

/** Degrees on WGS 84, or on a datum within a metre of it. */
const DEGREES = /(CRS:?84h?|OGC:1\.3:CRS84|EPSG:(?:[\d.]*:)?(?:4326|4979|4258|4269|4937))$/i;

/** A file may say what it is measured in; anything but WGS 84 would land in the sea. */
export function crsProblem(crs: unknown): GeoProblem | null {
  if (crs === null || crs === undefined) return null;
  const name = crsName(crs);
  if (name === null || DEGREES.test(name.trim())) return null;
  return geoProblem("crs", { crs: shortName(name) });
}

/** Metres of a national grid or of web maps where degrees belong, or latitude before longitude. */
export function placeProblem(position: Position, name: string): GeoProblem | null {
  const [x, y] = position;
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return null;
  if (Math.abs(x) <= 90 && Math.abs(y) <= 180) return geoProblem("swapped", { name, place: `${x}, ${y}` });
  return geoProblem("projected", { name, place: `${round(x)}, ${round(y)}`, likely: likelyGrid(x, y) });
}

/** Within the right numbers, but on the wrong continent unless the two are exchanged. */
export function swappedProblem(centre: Position, timeZone: string | undefined): GeoProblem | null {
  const [x, y] = centre;
  return isTurned({ lng: x, lat: y }, timeZone)
    ? geoProblem("swapped", { name: "", place: placeText(centre) })
    : null;
}

/** Whether a place lies in the time zone's part of the world only with its two numbers exchanged. */
export function isTurned({ lat, lng }: GeoPoint, timeZone: string | undefined): boolean {
  const region = REGIONS[timeZone?.split("/")[0] ?? ""];
  return region !== undefined && !inBox(region, { lat, lng }) && inBox(region, { lat: lng, lng: lat });
}

function crsName(crs: unknown): string | null {
  if (typeof crs === "string") return crs;
  if (typeof crs !== "object" || crs === null) return null;
  const properties = "properties" in crs ? crs.properties : null;
  if (typeof properties !== "object" || properties === null) return null;
  if ("name" in properties && typeof properties.name === "string") return properties.name;
  if ("code" in properties && ["string", "number"].includes(typeof properties.code))
    return `EPSG:${properties.code}`;
  return null;
}

function epsgCode(name: string): string | null {
  return /(\d{4,6})\s*$/.exec(name)?.[1] ?? null;
}

function shortName(name: string): string {
  const code = epsgCode(name);
  return /epsg/i.test(name) && code ? `EPSG:${code}` : name.slice(0, 80);
}

/** A guess from the size of the numbers alone, worded as one. */
function likelyGrid(x: number, y: number): string {
  const [ax, ay] = [Math.abs(x), Math.abs(y)];
  if (x > 10_000 && x < 290_000 && y > 300_000 && y < 630_000) return "EPSG:28992";
  if (x > 14_000 && x < 297_000 && y > 20_000 && y < 250_000) return "EPSG:31370";
  if (x > 100_000 && x < 900_000 && y > 2_900_000 && y < 7_900_000) return "ETRS89 / UTM";
  if (ax < 20_100_000 && ay < 20_100_000) return "EPSG:3857";
  return "none";
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const REGIONS: Readonly<Record<string, Box>> = {
  Europe: [-32, 27, 70, 82],
  America: [-170, -56, -34, 84],
  Africa: [-26, -35, 58, 38],
  Asia: [25, -11, 180, 82],
  Australia: [96, -56, 160, -9],
  Atlantic: [-66, -58, -5, 67],
  Indian: [39, -55, 108, 10],
};
