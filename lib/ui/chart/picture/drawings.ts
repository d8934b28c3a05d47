import type { Chart } from "@/lib/base/chart";
import { neutrals } from "@/lib/base/theme";
import { bar, drawBars, named, share, whole } from "./bars";
import { inner, margin, type Paper } from "./paper";

type Of<Kind> = Extract<Chart, { kind: Kind }>;

/** Each draws downwards from `top` and says where it ended. */
export function drawChart(paper: Paper, top: number, chart: Chart): number {
  if (chart.kind === "bars") return drawBars(paper, top, chart);
  if (chart.kind === "sides") return drawSides(paper, top, chart);
  if (chart.kind === "hours") return drawHours(paper, top, chart);
  return drawColumns(paper, top, chart);
}

function drawSides(paper: Paper, top: number, { lines }: Of<"sides">): number {
  const most = Math.max(1, ...lines.flatMap((line) => [line.for, line.against]));
  const middle = margin + inner / 2;
  let y = top;
  for (const line of lines) {
    const [pro, contra] = [(inner / 2) * share(line.for, most), (inner / 2) * share(line.against, most)];
    paper.box(margin, y + 42, inner, bar, { fill: neutrals.sunken });
    paper.box(middle - pro, y + 42, pro, bar, { fill: paper.theme["brand-edge"] });
    paper.box(middle, y + 42, contra, bar, { fill: neutrals.surface, stroke: neutrals.ink, thick: 2 });
    paper.line(middle, y + 38, middle, y + 46 + bar, { stroke: neutrals.ink, thick: 3 });
    y = named(paper, y, whole, { label: line.label, shown: line.said });
  }
  return y;
}

const tall = 380;
const rim = { stroke: neutrals.surface, thick: 7 };
const dashed = { stroke: neutrals.ink, thick: 3, dashes: "8 5" };

function drawColumns(paper: Paper, top: number, { columns, most }: Of<"columns">): number {
  const highest = Math.max(1, ...columns.flatMap(({ value, before }) => [value, before]));
  const step = inner / Math.max(1, columns.length);
  const floor = top + 40 + tall;
  paper.text(margin, top + 24, most, { size: 22, color: neutrals.muted });
  // As many names as surely fit beneath.
  const each = Math.max(1, Math.ceil(130 / step));
  columns.forEach(({ name, value, before }, index) => {
    const x = margin + index * step;
    const [now, then] = [tall * share(value, highest), floor - tall * share(before, highest)];
    paper.box(x + step * 0.12, floor - now, step * 0.76, now, { fill: paper.theme["brand-edge"] });
    // With a rim, so that it is seen across a dark bar.
    for (const look of [rim, dashed]) paper.line(x + step * 0.06, then, x + step * 0.94, then, look);
    if (index % each > 0) return;
    const size = { size: 22, color: neutrals.muted };
    if (step < 110 && index === 0) paper.text(margin, floor + 32, name, size);
    else if (x + step / 2 < margin + inner - 40 || step >= 110)
      paper.text(x + step / 2, floor + 32, name, { ...size, at: "middle" });
  });
  paper.line(margin, floor, margin + inner, floor, { stroke: neutrals["line-strong"], thick: 2 });
  return floor + 56;
}

function drawHours(paper: Paper, top: number, { days, hours, counts }: Of<"hours">): number {
  const most = Math.max(1, ...counts.flat());
  const start = margin + 120;
  const step = (inner - 120) / 24;
  const row = 52;
  counts.forEach((line, day) => {
    const y = top + day * row;
    paper.text(margin, y + 34, days[day] ?? "", { size: 24, color: neutrals.muted });
    line.forEach((count, hour) => {
      paper.box(start + hour * step + 2, y + 2, step - 4, row - 4, {
        fill: count === 0 ? neutrals.sunken : paper.theme["brand-edge"],
        opacity: count === 0 ? 1 : 0.2 + (0.8 * count) / most,
        ...(count === most ? { stroke: neutrals.ink, thick: 4 } : {}),
      });
    });
  });
  const foot = top + counts.length * row;
  hours.forEach((hour, index) => {
    paper.text(start + index * 6 * step + 2, foot + 30, hour, { size: 22, color: neutrals.muted });
  });
  return foot + 50;
}
