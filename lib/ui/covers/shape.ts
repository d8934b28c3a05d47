import type { Palette } from "@/lib/ui/covers/palette";
import type { Draw } from "@/lib/ui/covers/seed";

export type Shape = {
  key: string;
  d: string;
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  strokeLinecap?: "round";
  strokeLinejoin?: "round";
};

export type Family = (draw: Draw, palette: Palette) => Shape[];

/** A disc as a path, so that a cover is nothing but paths. */
export function disc(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1-${2 * r} 0z`;
}
