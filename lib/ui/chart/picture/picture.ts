import type { Chart } from "@/lib/base/chart";
import { deriveTheme, neutrals } from "@/lib/base/theme";
import { drawChart } from "./drawings";
import { drawLegend } from "./legend";
import { drawMap, type PictureMap } from "./map";
import { inner, margin, Paper, width } from "./paper";
import { wrapped } from "./wrapped";

type Picture = {
  title: string;
  /** What is counted and how it is drawn. */
  about: string;
  days: string;
  city: string;
  /** Null where there is nothing to draw; `nothing` then says so. */
  chart: Chart | null;
  nothing: string;
  map: PictureMap;
  brandColor: string;
  reversed: boolean;
};

/** A chart that stands alone: in a mail, on a slide, in a council's paper. */
export function pictureSvg({ title, about, days, city, ...picture }: Picture): string {
  const { chart, nothing, map, brandColor, reversed } = picture;
  const paper = new Paper(deriveTheme(brandColor), reversed);
  paper.box(0, 0, width, 12, { fill: paper.theme["brand-edge"] });
  let y = 62;
  // What both take together is the width; a project's name may be long.
  const [whose = ""] = wrapped(city, inner - 400, 26, 1);
  paper.text(margin, y, whose, { size: 26, bold: true, color: neutrals.muted });
  paper.text(margin + inner, y, days, { size: 26, color: neutrals.muted, at: "end" });
  for (const row of wrapped(title, inner, 46, 2)) {
    y += 58;
    paper.text(margin, y, row, { size: 46, bold: true });
  }
  y += 8;
  for (const row of wrapped(about, inner, 24, 4)) {
    y += 34;
    paper.text(margin, y, row, { size: 24, color: neutrals.muted });
  }
  y += 36;
  if (!chart) {
    for (const row of wrapped(nothing, inner, 28, 4)) {
      y += 38;
      paper.text(margin, y, row, { size: 28 });
    }
    return paper.svg(y + 42);
  }
  if (map.length > 0) y = drawMap(paper, y, map);
  return paper.svg(drawLegend(paper, drawChart(paper, y, chart), chart) + 36);
}
