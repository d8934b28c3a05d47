import { hills, waves } from "@/lib/ui/covers/land";
import { paletteOf } from "@/lib/ui/covers/palette";
import { leaves, rings } from "@/lib/ui/covers/plants";
import { drawing, randomFrom } from "@/lib/ui/covers/seed";
import type { Family, Shape } from "@/lib/ui/covers/shape";
import { roofs, streets } from "@/lib/ui/covers/town";

const families: Family[] = [hills, roofs, waves, leaves, streets, rings];

/** The picture as a ground and a few paths, less than 1.2 kB in all. */
export function drawCover(seed: string, hue: number): { ground: string; shapes: Shape[] } {
  const random = randomFrom(seed);
  const draw = drawing(random);
  const family = families[Math.floor(random() * families.length)] ?? hills;
  const palette = paletteOf(hue + draw.between(-12, 12), draw.chance(0.5));
  return { ground: palette.ground, shapes: family(draw, palette) };
}
