import { z } from "zod";
import { optionalLine, version } from "@/lib/cities/fields";

/** The address of one picture with {z}, {x} and {y} in it; empty for a map without a background. */
const template = z
  .string()
  .trim()
  .max(500)
  .default("")
  .refine((text) => text === "" || isTemplate(text), "tileUrl");

export const tilesInput = z
  .object({ version, tileUrl: template, tileAttribution: optionalLine(200) })
  .refine((input) => input.tileUrl === "" || input.tileAttribution !== "", {
    path: ["tileAttribution"],
    error: "required",
  });

export type TilesInput = z.output<typeof tilesInput>;

function isTemplate(text: string): boolean {
  const url = URL.parse(tileAddress(text, { z: 1, x: 0, y: 0 }));
  const places = ["{z}", "{x}", "{y}"].every((place) => text.split(place).length === 2);
  // A host with a place in it would let a picture's address choose the server.
  const fixedHost = !/^[^/]*\/\/[^/]*[{}]/.test(text);
  return places && fixedHost && url?.protocol === "https:" && url.username === "" && url.password === "";
}

export type Tile = { z: number; x: number; y: number };

export function tileAddress(template: string, { z: zoom, x, y }: Tile): string {
  return template.replace("{z}", String(zoom)).replace("{x}", String(x)).replace("{y}", String(y));
}
