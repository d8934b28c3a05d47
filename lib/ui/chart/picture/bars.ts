import type { Chart, ChartLine } from "@/lib/base/chart";
import { neutrals } from "@/lib/base/theme";
import { inner, margin, type Paper } from "./paper";
import { wrapped } from "./wrapped";

type Groups = Extract<Chart, { kind: "bars" }>["groups"];
/** Where lines stand, how thick their bars are, and how large what is said beneath. */
type Column = { x: number; wide: number; bar: number; small: number };

export const bar = 22;
export const whole: Column = { x: margin, wide: inner, bar, small: 22 };

/** Groups beneath each other; three and more side by side, since a picture taller than a page is read by nobody. */
export function drawBars(paper: Paper, top: number, { groups }: { groups: Groups }): number {
  if (groups.length < 3) return drawGroups(paper, top, groups, whole);
  const narrow = { wide: inner / 2 - 28, bar: 16, small: 20 };
  const first = firstHalf(groups);
  const columns = [
    drawGroups(paper, top, groups.slice(0, first), { ...narrow, x: margin }),
    drawGroups(paper, top, groups.slice(first), { ...narrow, x: margin + inner - narrow.wide }),
  ];
  return Math.max(...columns);
}

/** How many groups stand in the first column, so that the longer of the two is as short as can be. */
function firstHalf(groups: Groups): number {
  const sizes = groups.map(({ lines }) => lines.length + 0.6);
  const sum = (part: number[]) => part.reduce((all, one) => all + one, 0);
  const longer = (at: number) => Math.max(sum(sizes.slice(0, at)), sum(sizes.slice(at)));
  return sizes.reduce((best, _, at) => (longer(at) < longer(best) ? at : best), 0);
}

function drawGroups(paper: Paper, top: number, groups: Groups, column: Column): number {
  const { x, wide, bar } = column;
  let y = top;
  for (const { title, lines, most } of groups) {
    if (title) {
      paper.text(x, y + 32, title, { size: 30, bold: true });
      y += 52;
    }
    const longest = most || Math.max(1, ...lines.flatMap(({ value, mark = 0 }) => [value, mark]));
    for (const line of lines) {
      paper.box(x, y + 42, wide, bar, { fill: neutrals.sunken });
      paper.box(x, y + 42, wide * share(line.value, longest), bar, { fill: paper.theme["brand-edge"] });
      if (line.mark !== undefined) {
        const mark = x + wide * share(line.mark, longest);
        paper.line(mark, y + 38, mark, y + 46 + bar, { stroke: neutrals.ink, thick: 5 });
      }
      y = named(paper, y, column, line);
    }
    y += 16;
  }
  return y;
}

/** A line's name above its bar, its figure at the other end, and beneath what there is to say. */
export function named(
  paper: Paper,
  y: number,
  { x, wide, bar, small }: Column,
  { label, shown, note }: Pick<ChartLine, "label" | "shown" | "note">,
): number {
  const [name = ""] = wrapped(label, wide - shown.length * 14 - 24, 26, 1);
  paper.text(x, y + 30, name, { size: 26, bold: true });
  paper.text(x + wide, y + 30, shown, { size: 26, bold: true, at: "end" });
  const foot = y + 44 + bar;
  if (!note) return foot + 22;
  const rows = wrapped(note, wide, small, 2);
  rows.forEach((row, index) => {
    paper.text(x, foot + 4 + (index + 1) * (small + 2), row, { size: small, color: neutrals.muted });
  });
  return foot + 22 + rows.length * (small + 5);
}

/** A bar's part of the longest, from nothing to all of it. */
export function share(value: number, most: number): number {
  return Math.max(0, Math.min(1, value / most));
}
