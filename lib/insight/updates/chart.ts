import sharp from "sharp";
import { deriveTheme, neutrals } from "@/lib/base/theme";

export type Bars = { now: readonly number[]; before: readonly number[] };

export const chartSize = { width: 510, height: 150 };

/** What was before is hollow, so that nobody needs colours to tell the two apart. */
const outline = 1.4;

/** Drawn twice as fine as it is shown, for sharp screens. */
const density = 2;

export function chartColors(brandColor: string): { now: string; before: string } {
  return { now: deriveTheme(brandColor)["brand-edge"], before: neutrals["line-strong"] };
}

/**
 * Weeks beside the weeks before, as a picture that mail programs show. Without letters: a server may have no fonts,
 * so its words stand around it.
 * @param reversed time runs from right to left
 */
export async function drawBars(
  { now, before }: Bars,
  { brandColor, reversed }: { brandColor: string; reversed: boolean },
): Promise<Buffer> {
  const { width, height } = chartSize;
  const colors = chartColors(brandColor);
  const count = Math.max(now.length, before.length, 1);
  const highest = Math.max(...now, ...before, 1);
  const step = width / count;
  const bar = (value: number, place: number, look: string) => {
    const tall = value === 0 ? 0 : Math.max(2, (value / highest) * (height - 6));
    const wide = step * 0.38;
    const start = reversed ? width - place - wide : place;
    return `<rect x="${start.toFixed(1)}" y="${(height - 2 - tall).toFixed(1)}" width="${wide.toFixed(1)}" height="${tall.toFixed(1)}" rx="2" ${look}/>`;
  };
  const hollow = `fill="${neutrals.surface}" stroke="${colors.before}" stroke-width="${outline}"`;
  const bars = [
    ...before.map((value, index) => bar(value, index * step + step * 0.08, hollow)),
    ...now.map((value, index) => bar(value, index * step + step * 0.48, `fill="${colors.now}"`)),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * density}" height="${height * density}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${neutrals.surface}"/>${bars.join("")}<rect y="${height - 2}" width="${width}" height="1.5" fill="${neutrals["line-strong"]}"/></svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32 }).toBuffer();
}
