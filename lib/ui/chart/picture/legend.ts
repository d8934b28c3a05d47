import type { Chart } from "@/lib/base/chart";
import { neutrals } from "@/lib/base/theme";
import { margin, type Paper } from "./paper";

/** What stands for what: told apart by its shape, not by its colour. Says where it ended. */
export function drawLegend(paper: Paper, y: number, chart: Chart): number {
  const full = { fill: paper.theme["brand-edge"] };
  if (chart.kind === "columns") {
    paper.box(margin, y + 12, 30, 22, full);
    const next = word(paper, margin + 42, y, chart.now);
    paper.line(next, y + 23, next + 44, y + 23, { stroke: neutrals.ink, thick: 3, dashes: "8 5" });
    word(paper, next + 56, y, chart.before);
    return y + 40;
  }
  if (chart.kind === "sides") {
    paper.box(margin, y + 12, 30, 22, full);
    const next = word(paper, margin + 42, y, chart.for);
    paper.box(next, y + 12, 30, 22, { fill: neutrals.surface, stroke: neutrals.ink, thick: 2 });
    word(paper, next + 42, y, chart.against);
    return y + 40;
  }
  if (chart.kind === "bars" && chart.mark) {
    paper.line(margin + 4, y + 8, margin + 4, y + 38, { stroke: neutrals.ink, thick: 5 });
    word(paper, margin + 22, y, chart.mark);
    return y + 40;
  }
  return y;
}

/** The place after it, with room for wide letters. */
function word(paper: Paper, x: number, y: number, said: string): number {
  paper.text(x, y + 31, said, { size: 24 });
  return x + said.length * 13 + 40;
}
