/** The part of a map that is seen, in the map's units; as wide and high in proportion as the whole. */
export type ViewBox = { x: number; y: number; width: number; height: number };

export const closest = 12;

/** @param factor below 1 goes nearer; `at` stays where it is on the screen */
export function zoomed(box: ViewBox, whole: ViewBox, factor: number, at: { x: number; y: number }): ViewBox {
  const width = Math.min(whole.width, Math.max(whole.width / closest, box.width * factor));
  const ratio = width / box.width;
  const next = {
    x: at.x - (at.x - box.x) * ratio,
    y: at.y - (at.y - box.y) * ratio,
    width,
    height: box.height * ratio,
  };
  return kept(next, whole);
}

export function moved(box: ViewBox, whole: ViewBox, dx: number, dy: number): ViewBox {
  return kept({ ...box, x: box.x + dx, y: box.y + dy }, whole);
}

export function middleOf(box: ViewBox): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The map's edge is the end: nobody gets lost in white. */
function kept(box: ViewBox, whole: ViewBox): ViewBox {
  const x = Math.min(whole.width - box.width, Math.max(0, box.x));
  const y = Math.min(whole.height - box.height, Math.max(0, box.y));
  return { ...box, x, y };
}
