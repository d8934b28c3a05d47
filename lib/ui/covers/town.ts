import type { Draw } from "@/lib/ui/covers/seed";
import { disc, type Family } from "@/lib/ui/covers/shape";

/** Two rows of houses, gables and towers, with light in some windows. */
export const roofs: Family = (draw, palette) => {
  const back = row(draw, 58, 40, 60);
  const front = row(draw, 92, 46, 70);
  return [
    {
      key: "sun",
      d: disc(draw.between(50, 270), draw.between(36, 50), draw.between(15, 22)),
      fill: palette.spot,
    },
    { key: "back", d: back.walls, fill: palette.light },
    { key: "front", d: front.walls, fill: palette.middle },
    { key: "windows", d: front.windows, fill: palette.ground },
    { key: "street", d: "M0 166h320v14H0z", fill: palette.deep },
  ];
};

/** A neighbourhood from above: blocks between streets, a green, and one place that matters. */
export const streets: Family = (draw, palette) => {
  const tilt = draw.between(-46, 46);
  const across = draw.between(52, 84);
  const [one, two] = [draw.between(70, 120), draw.between(200, 250)];
  const [px, py] = [draw.between(140, 180), draw.between(50, 130)];
  const lanes = `M-9 ${across + 54 + tilt / 3}L330 ${across + 54 - tilt / 3}M${one - 40 + tilt} -9L${one - tilt} 190M${two + 34 + tilt} -9L${two - tilt} 190`;
  return [
    { key: "ground", d: "M0 0h320v180H0z", fill: palette.pale },
    {
      key: "green",
      d: disc(draw.between(20, 300), draw.between(0, 180), draw.between(46, 64)),
      fill: palette.light,
    },
    {
      key: "avenue",
      d: `M-9 ${across - tilt / 2}L330 ${across + tilt / 2}`,
      stroke: palette.ground,
      strokeWidth: 17,
    },
    { key: "lanes", d: lanes, stroke: palette.ground, strokeWidth: 8 },
    {
      key: "way",
      d: `M${px} ${py}q${tilt} 30 70 ${draw.between(24, 44)}`,
      stroke: palette.middle,
      strokeWidth: 5,
      strokeLinecap: "round",
    },
    { key: "place", d: disc(px, py, 15), fill: palette.deep },
    { key: "heart", d: disc(px, py, 6), fill: palette.spot },
  ];
};

function row(draw: Draw, top: number, narrow: number, wide: number): { walls: string; windows: string } {
  let x = -draw.between(0, 24);
  let walls = "";
  let windows = "";
  while (x < 320) {
    const width = draw.between(narrow, wide);
    const eaves = top + draw.between(0, 26);
    const half = width / 2;
    const rise = draw.between(14, 26);
    walls += `M${x} 180V${eaves}${draw.chance(0.82) ? `l${half}-${rise}l${half} ${rise}` : `h${width}`}V180z`;
    for (let wx = x + 9; wx + 8 < x + width - 4; wx += 17) {
      if (draw.chance(0.45)) windows += `M${wx} ${eaves + 14}h8v11h-8z`;
    }
    x += width;
  }
  return { walls, windows };
}
