import { boundsOfView, type View } from "@/lib/ui/map/projection";

/** The earth's circumference at the equator (WGS 84), in metres. */
const circumference = 40_075_017;

/** The roundest distance (1, 2 or 5 by a power of ten, in metres) that is at most `most` units long. */
export function scaleOf(view: View, most: number): { metres: number; units: number } {
  const { south, north } = boundsOfView(view);
  // In Web Mercator a unit is worth less on the ground the further it is from the equator.
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const metresPerUnit = (circumference * shrink) / view.scale;
  const longest = most * metresPerUnit;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
  return { metres, units: Math.round(metres / metresPerUnit) };
}
