import { neutrals, type Theme } from "@/lib/base/theme";

/** Pixels: wide enough for a slide, and for half a page of print. */
export const width = 1200;
export const margin = 48;
export const inner = width - 2 * margin;

const families = "'Atkinson Hyperlegible Next','Noto Sans Arabic',sans-serif";

type Look = { fill?: string; stroke?: string; opacity?: number; thick?: number; dashes?: string };
type Letters = { size: number; bold?: boolean; color?: string; at?: "start" | "middle" | "end" };

/** What is drawn from the start of a line to its end: from the right in languages that are written so. */
export class Paper {
  readonly #parts: string[] = [];
  readonly theme: Theme;
  readonly #reversed: boolean;

  constructor(theme: Theme, reversed: boolean) {
    this.theme = theme;
    this.#reversed = reversed;
  }

  box(x: number, y: number, wide: number, tall: number, look: Look): void {
    const start = this.#reversed ? width - x - wide : x;
    this.#parts.push(
      `<rect x="${num(start)}" y="${num(y)}" width="${num(wide)}" height="${num(tall)}" ${looks(look)}/>`,
    );
  }

  line(x: number, y: number, toX: number, toY: number, look: Look): void {
    const [from, to] = this.#reversed ? [width - x, width - toX] : [x, toX];
    this.#parts.push(`<path d="M${num(from)} ${num(y)}L${num(to)} ${num(toY)}" ${looks(look)}/>`);
  }

  text(x: number, y: number, words: string, { size, bold, color, at = "start" }: Letters): void {
    const [place, direction] = this.#reversed ? [width - x, "rtl"] : [x, "ltr"];
    this.#parts.push(
      `<text x="${num(place)}" y="${num(y)}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${color ?? neutrals.ink}" text-anchor="${at}" direction="${direction}">${escaped(words)}</text>`,
    );
  }

  /** A place on a map, which is the same way round in every language. */
  shape(x: number, y: number, path: string, look: Look): void {
    this.#parts.push(`<path transform="translate(${num(x)} ${num(y)})" d="${path}" ${looks(look)}/>`);
  }

  /** A place's name, with a rim so that it is read on any shade. */
  name(x: number, y: number, words: string): void {
    this.#parts.push(
      `<text x="${num(x)}" y="${num(y)}" font-size="20" fill="${neutrals.ink}" text-anchor="middle" stroke="${neutrals.surface}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escaped(words)}</text>`,
    );
  }

  svg(height: number): string {
    const size = `width="${width}" height="${num(height)}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${families}"><rect ${size} fill="${neutrals.surface}"/>${this.#parts.join("")}</svg>`;
  }
}

function looks({ fill = "none", stroke, opacity, thick, dashes }: Look): string {
  return [
    `fill="${fill}"`,
    ...(opacity === undefined ? [] : [`fill-opacity="${opacity.toFixed(3)}"`]),
    ...(stroke ? [`stroke="${stroke}" stroke-width="${thick ?? 1.5}"`] : []),
    ...(dashes ? [`stroke-dasharray="${dashes}"`] : []),
  ].join(" ");
}

function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** XML has no place for most control characters, not even as numbers. */
function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
