import { fromOklch } from "@/lib/base/color";

export type Palette = {
  ground: string;
  pale: string;
  light: string;
  middle: string;
  deep: string;
  /** The one warm or cool spot. */
  spot: string;
};

/** Six quiet colours around a hue. Rounded to 12 degrees so that a board shares them and they are made once. */
export function paletteOf(hue: number, warm: boolean): Palette {
  const key = `${Math.round((((hue % 360) + 360) % 360) / 12) * 12} ${warm}`;
  const known = palettes.get(key) ?? makePalette(Number.parseInt(key, 10), warm);
  palettes.set(key, known);
  return known;
}

function makePalette(h: number, warm: boolean): Palette {
  return {
    ground: warm ? fromOklch({ l: 0.945, c: 0.035, h: 80 }) : fromOklch({ l: 0.94, c: 0.028, h }),
    pale: fromOklch({ l: 0.89, c: 0.045, h: h + 14 }),
    light: fromOklch({ l: 0.8, c: 0.075, h: h + 6 }),
    middle: fromOklch({ l: 0.68, c: 0.095, h }),
    deep: fromOklch({ l: 0.5, c: 0.085, h: h - 10 }),
    spot: warm ? fromOklch({ l: 0.8, c: 0.13, h: 65 }) : fromOklch({ l: 0.86, c: 0.11, h: 90 }),
  };
}

const palettes = new Map<string, Palette>();
