import { neutrals } from "@/lib/base/theme";
import { boundsOfAll } from "@/lib/ui/map/bounds";
import type { MapShape } from "@/lib/ui/map/map-props";
import { drawOutlines } from "@/lib/ui/map/outline";
import { fitView } from "@/lib/ui/map/projection";
import { inner, margin, type Paper } from "./paper";

/** `share` from 0 to 1: how dark it is. Null: not known. */
export type PictureMap = (MapShape & { share: number | null })[];

const tall = 640;

/** The same shading as on the page; the bars beneath say the figures. */
export function drawMap(paper: Paper, top: number, shapes: PictureMap): number {
  const box = boundsOfAll(shapes, []);
  if (!box) return top;
  const outlines = drawOutlines(shapes, fitView(box, inner, tall));
  paper.box(margin, top, inner, tall, { fill: neutrals.sunken });
  for (const { shape, path } of outlines) {
    paper.shape(margin, top, path, {
      fill: shape.share === null ? neutrals.surface : paper.theme["brand-edge"],
      opacity: shape.share === null ? 1 : 0.08 + 0.72 * shape.share,
      stroke: shape.share === null ? neutrals["line-strong"] : neutrals.ink,
    });
  }
  for (const { shape, label } of outlines) {
    if (label && label.room > shape.name.length * 11) {
      paper.name(margin + label.x, top + label.y + 7, shape.name);
    }
  }
  return top + tall + 36;
}
