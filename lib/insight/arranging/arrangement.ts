import { type Size, sizes, usualSizes, type Widget, widgets } from "@/lib/insight/widgets";

/** A widget and how wide it is: of three, of two or of one in a row. */
export type Placed = { widget: Widget; size: Size };

export const usualArrangement: Placed[] = widgets.map((widget) => ({ widget, size: usualSizes[widget] }));

/** What was kept: a widget that there is no more is left out, and each stands once. */
export function readArrangement(kept: readonly { widget: string; size: string }[]): Placed[] {
  const placed = new Map<Widget, Placed>();
  for (const { widget: name, size: wide } of kept) {
    const widget = widgets.find((known) => known === name);
    if (!widget || placed.has(widget)) continue;
    placed.set(widget, { widget, size: sizes.find((known) => known === wide) ?? usualSizes[widget] });
  }
  return [...placed.values()];
}

export const changes = ["up", "down", "add", "remove"] as const;
export type Change = (typeof changes)[number];

/** One step of arranging: the same for a button's form on the server and for a press in the browser. */
export function rearrange(placed: readonly Placed[], change: Change, widget: Widget): Placed[] {
  const at = placed.findIndex((one) => one.widget === widget);
  if (change === "add") return at < 0 ? [...placed, { widget, size: usualSizes[widget] }] : [...placed];
  if (change === "remove") return placed.filter((one) => one.widget !== widget);
  return moveTo(placed, widget, at + (change === "up" ? -1 : 1));
}

/** Puts a widget at a place; past an end it stays at the end. */
export function moveTo(placed: readonly Placed[], widget: Widget, place: number): Placed[] {
  const moved = placed.find((one) => one.widget === widget);
  const others = placed.filter((one) => one.widget !== widget);
  if (!moved) return others;
  const to = Math.max(0, Math.min(others.length, place));
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
