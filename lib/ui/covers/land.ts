import type { Draw } from "@/lib/ui/covers/seed";
import { disc, type Family } from "@/lib/ui/covers/shape";

/** Ridges behind ridges, and a sun or a moon. */
export const hills: Family = (draw, palette) => {
  const layers = [palette.pale, palette.light, palette.middle, palette.deep];
  const first = draw.between(70, 88);
  return [
    {
      key: "sun",
      d: disc(draw.between(60, 260), draw.between(42, 66), draw.between(18, 28)),
      fill: palette.spot,
    },
    ...layers.map((fill, index) => ({ key: fill, d: ridge(draw, first + index * 25), fill })),
  ];
};

/** Water in rows that come nearer, under a low sun. */
export const waves: Family = (draw, palette) => {
  const rows = [palette.pale, palette.light, palette.middle, palette.deep];
  const x = draw.between(70, 250);
  return [
    { key: "sun", d: disc(x, 74, draw.between(28, 40)), fill: palette.spot },
    ...rows.map((fill, index) => ({ key: fill, d: swell(draw, 84 + index * 25, 22 + index * 7), fill })),
  ];
};

function ridge(draw: Draw, y: number): string {
  const [a, b, c] = [draw.between(-26, 26), draw.between(-26, 26), draw.between(-16, 16)];
  return `M0 ${y + c}C60 ${y + a} 90 ${y + b} 160 ${y}S270 ${y + a} 320 ${y - c}V180H0z`;
}

function swell(draw: Draw, y: number, length: number): string {
  const start = -draw.between(0, length);
  const count = Math.ceil((320 - start) / (2 * length));
  const high = Math.round(length / 3);
  return `M${start} ${y}${`q${length / 2}-${high} ${length} 0t${length} 0`.repeat(count)}V180H${start}z`;
}
