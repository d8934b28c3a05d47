/** sRGB channels and OKLCH, both with components 0 to 1 (hue in degrees). Matrices: Björn Ottosson, "Oklab". */
export type Rgb = { r: number; g: number; b: number };
export type Oklch = { l: number; c: number; h: number };

const hexPattern = /^#?([0-9a-f]{6})$/i;

/** @throws RangeError where the text is not six hexadecimal digits, with or without "#" */
export function parseHex(hex: string): Rgb {
  const digits = hexPattern.exec(hex.trim())?.[1];
  if (!digits) throw new RangeError(`Not a colour: ${hex.slice(0, 20)}`);
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16) / 255;
  return { r: channel(0), g: channel(2), b: channel(4) };
}

export function isHexColor(text: string): boolean {
  return hexPattern.test(text.trim());
}

export function toHex({ r, g, b }: Rgb): string {
  const digits = (value: number) => {
    const byte = Math.round(Math.min(1, Math.max(0, value)) * 255);
    return byte.toString(16).padStart(2, "0");
  };
  return `#${digits(r)}${digits(g)}${digits(b)}`;
}

/** WCAG 2.2 contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(parseHex(one)), luminance(parseHex(other))].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

export function toOklch(hex: string): Oklch {
  const { r, g, b } = mapChannels(parseHex(hex), linear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360,
  };
}

/** The nearest colour a screen can show: lightness and hue are kept, chroma gives way. */
export function fromOklch(color: Oklch): string {
  let low = 0;
  let high = color.c;
  if (inGamut(oklchToRgb(color))) return toHex(oklchToRgb(color));
  for (let step = 0; step < 18; step++) {
    const middle = (low + high) / 2;
    if (inGamut(oklchToRgb({ ...color, c: middle }))) low = middle;
    else high = middle;
  }
  return toHex(oklchToRgb({ ...color, c: low }));
}

/**
 * The colour, darkened only as far as needed to reach the contrast against every background given.
 * Black always does for light backgrounds, so this cannot fail for ratios up to 4.5 on light paper.
 */
export function darkenUntil(color: Oklch, backgrounds: string[], ratio: number): string {
  for (let l = Math.min(color.l, 0.95); l > 0; l -= 0.005) {
    const hex = fromOklch({ ...color, l });
    if (backgrounds.every((background) => contrast(hex, background) >= ratio)) return hex;
  }
  return "#000000";
}

/** The colour, lightened only as far as needed to reach the contrast on a dark background. White always does. */
export function lightenUntil(color: Oklch, background: string, ratio: number): string {
  for (let l = Math.max(color.l, 0.3); l < 1; l += 0.005) {
    const hex = fromOklch({ ...color, l });
    if (contrast(hex, background) >= ratio) return hex;
  }
  return "#ffffff";
}

function oklchToRgb({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = {
    r: 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    g: -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    b: -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  };
  return mapChannels(rgb, gamma);
}

function inGamut({ r, g, b }: Rgb): boolean {
  return [r, g, b].every((value) => value >= -0.0005 && value <= 1.0005);
}

function luminance(rgb: Rgb): number {
  const { r, g, b } = mapChannels(rgb, linear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function gamma(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * Math.max(0, value) ** (1 / 2.4) - 0.055;
}

function mapChannels({ r, g, b }: Rgb, change: (value: number) => number): Rgb {
  return { r: change(r), g: change(g), b: change(b) };
}
