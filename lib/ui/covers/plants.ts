import { disc, type Family } from "@/lib/ui/covers/shape";

/** Twigs that lean with the same wind. */
export const leaves: Family = (draw, palette) => {
  const lean = draw.between(-24, 24);
  const twigs = [
    { x: draw.between(40, 80), color: palette.light, pairs: 3, size: 30 },
    { x: draw.between(225, 275), color: palette.middle, pairs: 3, size: 34 },
    { x: draw.between(130, 180), color: palette.deep, pairs: 4, size: 31 },
  ];
  return [
    {
      key: "sun",
      d: disc(draw.between(90, 230), draw.between(60, 90), draw.between(34, 48)),
      fill: palette.spot,
    },
    ...twigs.map(({ x, color, pairs, size }) => twig(x, lean, color, pairs, size)),
  ];
};

/** Growth rings, or rain on a pond: circles around one or two places. */
export const rings: Family = (draw, palette) => {
  const x = draw.between(70, 250);
  const y = draw.between(50, 130);
  const step = draw.between(19, 25);
  const other = x < 160 ? draw.between(230, 300) : draw.between(20, 90);
  return [
    { key: "far", d: circles(other, 180 - y, 3, step + 4), stroke: palette.pale, strokeWidth: 9 },
    { key: "outer", d: circles(x, y, 5, step, 3), stroke: palette.light, strokeWidth: 8 },
    { key: "inner", d: circles(x, y, 2, step), stroke: palette.middle, strokeWidth: 8 },
    { key: "heart", d: disc(x, y, 8), fill: palette.deep },
    { key: "spot", d: disc(other, 180 - y, draw.between(9, 14)), fill: palette.spot },
  ];
};

function twig(x: number, lean: number, color: string, pairs: number, size: number) {
  const height = pairs * 36;
  const stem = `M${x} 190q${lean / 2}-60 ${lean}-${height}`;
  const parts = Array.from({ length: pairs }, (_, index) => {
    const along = (index + 1) / pairs;
    // The point of the stem's own curve, so that every leaf grows from it.
    const px = Math.round(x + lean * along);
    const py = Math.round(190 - 120 * along * (1 - along) - height * along * along);
    return leafPair(px, py, Math.round(size * (1.2 - along * 0.4)));
  });
  return { key: color, d: stem + parts.join(""), fill: color, stroke: color, strokeWidth: 3 };
}

function leafPair(x: number, y: number, s: number): string {
  const h = Math.round(s * 0.7);
  const b = Math.round(s * 0.25);
  return `M${x} ${y}q${b}-${h} ${s}-${h}q-${b} ${h}-${s} ${h}q-${b}-${h}-${s}-${h}q${b} ${h} ${s} ${h}`;
}

function circles(x: number, y: number, count: number, step: number, from = 1): string {
  return Array.from({ length: count - from + 1 }, (_, index) => disc(x, y, (index + from) * step)).join("");
}
