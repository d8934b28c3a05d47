import {
  contrast,
  darkenUntil,
  fromOklch,
  isHexColor,
  lightenUntil,
  type Oklch,
  toOklch,
} from "@/lib/base/color";

/** The paper everything lies on and the ink everything is written in; the same in every city. */
export const neutrals = {
  paper: "#faf8f3",
  surface: "#ffffff",
  sunken: "#f2eee6",
  line: "#e2dccf",
  "line-strong": "#8a8272",
  ink: "#211d17",
  muted: "#625b4e",
} as const;

/** The same at night, where mail programs say that it is: pages have no such look. */
export const night = {
  paper: "#171410",
  surface: "#211d17",
  line: "#3d372c",
  ink: "#f3eee4",
  muted: "#b5ab9a",
} as const;

/** Links and other text in the city's colour on a dark ground. */
export function brandAtNight(brandHex: string): string {
  return lightenUntil(toOklch(isHexColor(brandHex) ? brandHex : defaultBrand), night.surface, 5);
}

/** What a message means; always beside a word or a shape, never alone. */
export const meanings = {
  success: "#1a6b3c",
  "success-soft": "#e6f3ea",
  warning: "#8a5200",
  "warning-soft": "#fcf0d9",
  danger: "#b3261e",
  "danger-soft": "#fdecea",
  info: "#1c5f9e",
  "info-soft": "#e6f0fa",
} as const;

export type Theme = {
  /** Filled buttons, the ring. At least 3:1 against the paper by itself or by its edge. */
  brand: string;
  "brand-hover": string;
  /** Text on `brand` and `brand-hover`, at least 4.5:1. */
  "on-brand": string;
  /** Outlines and graphics in the brand's colour, at least 3:1 on paper, surface, sunken and soft. */
  "brand-edge": string;
  /** Links and other text in the brand's colour, at least 4.5:1 on paper, surface, sunken and soft. */
  "brand-text": string;
  "brand-text-hover": string;
  /** A tint for what is chosen or asks for attention; ink and muted text are readable on it. */
  "brand-soft": string;
  "brand-line": string;
};

export const defaultBrand = "#0b6e4f";

/** Every shade a city's screens need, from the one colour a superadmin picked. */
export function deriveTheme(brandHex: string): Theme {
  const picked = toOklch(isHexColor(brandHex) ? brandHex : defaultBrand);
  const soft = fromOklch({ l: 0.955, c: Math.min(picked.c, 0.028), h: picked.h });
  const grounds = [neutrals.paper, neutrals.surface, neutrals.sunken, soft];
  const text = darkenUntil(picked, grounds, 4.6);
  const fill = fillOf(picked);
  return {
    ...fill,
    "brand-edge": darkenUntil(picked, grounds, 3.1),
    "brand-text": text,
    "brand-text-hover": shade(text, -0.08),
    "brand-soft": soft,
    "brand-line": fromOklch({ l: 0.87, c: Math.min(picked.c, 0.06), h: picked.h }),
  };
}

/** Bright colours keep their brightness and carry dark text; all others carry white. */
function fillOf(picked: Oklch): Pick<Theme, "brand" | "brand-hover" | "on-brand"> {
  if (picked.l > 0.74) {
    const brand = fromOklch({ ...picked, l: Math.min(picked.l, 0.93) });
    return { brand, "brand-hover": shade(brand, 0.03), "on-brand": neutrals.ink };
  }
  const brand = darkenUntil(picked, [neutrals.surface], 4.6);
  return { brand, "brand-hover": shade(brand, -0.06), "on-brand": neutrals.surface };
}

function shade(hex: string, by: number): string {
  const color = toOklch(hex);
  return fromOklch({ ...color, l: Math.max(0, Math.min(1, color.l + by)) });
}

/** The theme as CSS custom properties; globals.css maps them to Tailwind's names. */
export function themeCss(brandHex: string): string {
  const all = { ...neutrals, ...meanings, ...deriveTheme(brandHex) };
  return `:root{${Object.entries(all)
    .map(([name, value]) => `--c-${name}:${value}`)
    .join(";")}}`;
}

/** The worst contrast of a theme's text and of its graphics, for the screen where a colour is picked. */
export function readability(brandHex: string): { text: number; button: number } {
  const theme = deriveTheme(brandHex);
  return {
    text: contrast(theme["brand-text"], neutrals.sunken),
    button: contrast(theme.brand, theme["on-brand"]),
  };
}
