import { isNotNull, sql } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import type { Tile } from "./input";

type Box = { west: number; south: number; east: number; north: number };

const deepest = 19;

/** A tile that exists: whole numbers within the zoom's square, written as the map writes them. */
export function tileOf(z: string, x: string, y: string): Tile | null {
  if (![z, x, y].every((part) => /^(0|[1-9]\d{0,6})$/.test(part))) return null;
  const tile = { z: Number(z), x: Number(x), y: Number(y) };
  const side = 2 ** tile.z;
  return tile.z <= deepest && tile.x < side && tile.y < side ? tile : null;
}

/** The city's own extent, or null where no neighbourhood has a shape. */
export async function cityBox(db: CityDb): Promise<Box | null> {
  const [row] = await db
    .select({
      west: sql<number | null>`min(${neighbourhoods.west})`,
      south: sql<number | null>`min(${neighbourhoods.south})`,
      east: sql<number | null>`max(${neighbourhoods.east})`,
      north: sql<number | null>`max(${neighbourhoods.north})`,
    })
    .from(neighbourhoods)
    .where(isNotNull(neighbourhoods.west));
  if (!row || row.west === null || row.south === null || row.east === null || row.north === null) return null;
  return { west: row.west, south: row.south, east: row.east, north: row.north };
}

/** Within the city or as far around it as it is wide: nobody fetches the whole world through it. */
export function isNear({ z: zoom, x, y }: Tile, box: Box): boolean {
  const [wide, high] = [box.east - box.west, box.north - box.south];
  const tile = {
    west: longitude(x, zoom),
    east: longitude(x + 1, zoom),
    north: latitude(y, zoom),
    south: latitude(y + 1, zoom),
  };
  return (
    tile.east >= box.west - wide &&
    tile.west <= box.east + wide &&
    tile.north >= box.south - high &&
    tile.south <= box.north + high
  );
}

function longitude(x: number, zoom: number): number {
  return (x / 2 ** zoom) * 360 - 180;
}

/** Web Mercator: the northern edge of a row of tiles. */
function latitude(y: number, zoom: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** zoom))) * 180) / Math.PI;
}
