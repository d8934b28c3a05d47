import { drawCover } from "@/lib/ui/covers/draw";

/** The same picture as a file of its own, for lists: small to name, and kept by the browser for good. */
export function coverSvg(seed: string, hue: number): string {
  const { ground, shapes } = drawCover(seed, hue);
  const paths = shapes.map(({ key: _, d, fill, stroke, strokeWidth, strokeLinecap, strokeLinejoin }) => {
    const look = {
      fill,
      stroke,
      "stroke-width": strokeWidth,
      "stroke-linecap": strokeLinecap,
      "stroke-linejoin": strokeLinejoin,
    };
    const attributes = Object.entries(look).flatMap(([name, value]) =>
      value === undefined ? [] : `${name}="${value}"`,
    );
    return `<path d="${d}" ${attributes.join(" ")}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180" width="320" height="180" fill="none"><path d="M0 0h320v180H0z" fill="${ground}"/>${paths.join("")}</svg>`;
}

/** A cover's file name: its hue and what it grows from. */
export function coverName(seed: string, hue: number): string {
  return `${((Math.round(hue) % 360) + 360) % 360}-${seed}.svg`;
}

export function readCoverName(name: string): { seed: string; hue: number } | null {
  const [, hue, seed] = /^(\d{1,3})-([0-9a-z-]{1,64})\.svg$/.exec(name) ?? [];
  return seed && Number(hue) < 360 ? { seed, hue: Number(hue) } : null;
}
