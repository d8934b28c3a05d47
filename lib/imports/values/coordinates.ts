import { type Box, farDegrees, type GeoPoint, inBox, wider } from "@/lib/cities/geo/point";
import { isTurned } from "@/lib/cities/geo/projection";
import { westernDigits } from "@/lib/imports/fold";
import { isNothing } from "@/lib/imports/nothing";
import { notUnderstood, type Understood, understood } from "@/lib/imports/reason";

export interface PlaceCells {
  readonly lat?: string | undefined;
  readonly lng?: string | undefined;
  /** both in one cell: "41.65, -4.73", POINT(-4.73 41.65), a GeoJSON point */
  readonly place?: string | undefined;
}

export interface PlaceHints {
  /** the columns hold them the other way round */
  readonly swapped: boolean;
  /** most of the columns' numbers are no degrees: metres of a national grid, of which a few look like some */
  readonly projected?: boolean | undefined;
  /** where the city's neighbourhoods are: decides which of two readings is meant */
  readonly near?: Box | null | undefined;
  /** the city's, which tells its part of the world */
  readonly timeZone?: string | undefined;
}

/** A row's place in WGS 84, or why there is none although something is written there. */
export function readPlace(cells: PlaceCells, hints: PlaceHints): Understood<GeoPoint> {
  const [a, b] = [cells.lat?.trim() ?? "", cells.lng?.trim() ?? ""];
  if (!isBlank(a) || !isBlank(b)) {
    if (isBlank(a) || isBlank(b)) return notUnderstood("coordinatesHalf", a + b);
    const [lat, lng] = [readDegrees(a), readDegrees(b)];
    if (lat === null || lng === null) return notUnderstood("coordinates", `${a}, ${b}`);
    if (hints.projected) return notUnderstood("coordinatesGrid", `${a}, ${b}`);
    return check(hints.swapped ? { lat: lng, lng: lat } : { lat, lng }, hints, `${a}, ${b}`);
  }
  const place = cells.place?.trim() ?? "";
  if (isBlank(place) || /^\w+ EMPTY$/i.test(place)) return understood<GeoPoint>(null);
  const pair = readPair(place) ?? readWkb(place);
  if (!pair) return notUnderstood("coordinates", place);
  // Nothing but the place itself says which of two bare numbers comes first.
  const turned = !hints.near && /^[^a-z]*$/i.test(place) && isTurned(pair, hints.timeZone);
  return check(turned ? { lat: pair.lng, lng: pair.lat } : pair, hints, place);
}

/** Degrees as a number: 41.65, 41,65, 41°39'10.5"N, "4.732.456" that a spreadsheet grouped. */
export function readDegrees(cell: string): number | null {
  const text = westernDigits(cell).trim().replace(/[−–]/g, "-");
  if (/^[+-]?\d{1,3}([.,]\d{3}){2,}$/.test(text))
    return Number(text.replace(/[.,]/, "#").replace(/[.,]/g, "").replace("#", "."));
  if (/^[+-]?\d*[.,]?\d+(e-?\d+)?$/i.test(text)) return Number(text.replace(",", "."));
  const sexagesimal =
    /^([+-]?)\s*(\d{1,3}(?:[.,]\d+)?)\s*[°º]?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['’′]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|'')\s*)?([NSEWOÖ]?)$/i;
  const found = sexagesimal.exec(text) ?? sexagesimal.exec(text.replace(/^([NSEWO])\s*(.*)$/i, "$2$1"));
  if (!found) return null;
  const [, sign, degrees = "", minutes = "0", seconds = "0", side = ""] = found;
  const value = number(degrees) + number(minutes) / 60 + number(seconds) / 3600;
  return sign === "-" || /[SWO]/i.test(side) ? -value : value;
}

function readPair(text: string): GeoPoint | null {
  const json =
    /"coordinates"\s*:\s*\[(?:\s*\[(?=[^[\]]*\]\s*\]))?\s*(-?[\d.]+(?:e-?\d+)?)\s*,\s*(-?[\d.]+(?:e-?\d+)?)/i.exec(
      text,
    );
  if (json) return point(json[2], json[1]);
  const wkt =
    /^(?:SRID=4326;)?\s*(?:POINT|MULTIPOINT)\s*[ZM]*\s*\(+\s*(-?[\d.]+(?:e-?\d+)?)\s+(-?[\d.]+(?:e-?\d+)?)(?:\s+-?[\d.]+)*\s*\)+$/i.exec(
      text,
    );
  if (wkt) return point(wkt[2], wkt[1]);
  const named = /lat\w*["']?\s*[:=]\s*["']?(-?[\d.]+).*?l(?:on|ng)\w*["']?\s*[:=]\s*["']?(-?[\d.]+)/is.exec(
    text,
  );
  if (named) return point(named[1], named[2]);
  // "123 Main Street, Springfield (39.8, -89.6)"
  const ending = /\(\s*(-?\d{1,3}\.\d+)°?\s*,\s*(-?\d{1,3}\.\d+)°?\s*\)$/.exec(text);
  if (ending) return point(ending[1], ending[2]);
  const bare = text.replace(/^[([{]|[)\]}]$/g, "").trim();
  const split =
    /^(.+?)\s*[;|/]\s*(.+)$/.exec(bare) ??
    /^(\S+?),\s+(\S+)$/.exec(bare) ??
    /^([^,]+),([^,]+)$/.exec(bare) ??
    /^(\S+)\s+(\S+)$/.exec(bare) ??
    /^(.*[NS])\s*,?\s*(.*[EWO])$/i.exec(bare);
  return split ? point(split[1], split[2]) : null;
}

/** A point as PostGIS exports it: hexadecimal, x before y, in WGS 84 where it names a system at all. */
function readWkb(text: string): GeoPoint | null {
  const little = /^01(01000000|01000020E6100000)[\da-f]{32}$/i.test(text);
  const big = /^00(00000001|20000001000010E6)[\da-f]{32}$/i.test(text);
  if (!little && !big) return null;
  const bytes = Buffer.from(text.slice(-32), "hex");
  const [lng, lat] = [0, 8].map((at) => (little ? bytes.readDoubleLE(at) : bytes.readDoubleBE(at)));
  return lat === undefined || lng === undefined ? null : { lat, lng };
}

function point(lat: string | undefined, lng: string | undefined): GeoPoint | null {
  const [a, b] = [readDegrees(lat ?? ""), readDegrees(lng ?? "")];
  return a === null || b === null ? null : { lat: a, lng: b };
}

function check(found: GeoPoint, { near }: PlaceHints, cell: string): Understood<GeoPoint> {
  if (found.lat === 0 && found.lng === 0) return notUnderstood("coordinatesZero", cell);
  const turned = { lat: found.lng, lng: found.lat };
  if (near && !inBox(wider(near, 0.5), found) && inBox(wider(near, 0.5), turned)) return understood(turned);
  if (!near && Math.abs(found.lat) > 90 && Math.abs(found.lng) <= 90 && Math.abs(found.lat) <= 180)
    return understood(turned);
  const inRange = Math.abs(found.lat) <= 90 && Math.abs(found.lng) <= 180;
  if (!inRange) return notUnderstood("coordinatesRange", cell);
  return near && !inBox(wider(near, farDegrees), found)
    ? notUnderstood("coordinatesFar", cell)
    : understood(found);
}

function isBlank(text: string): boolean {
  return text === "" || text === "-" || isNothing(text);
}

function number(text: string): number {
  return Number(text.replace(",", "."));
}
