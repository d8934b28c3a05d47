import { type PointerEvent as Press, type RefObject, useRef, useState } from "react";
import type { Widget } from "@/lib/insight/widgets";

/** Dragging a row by its handle, with a mouse, a pen or a finger: it takes the place of the row beneath the pointer. */
export function useDrag(list: RefObject<HTMLElement | null>, move: (widget: Widget, place: number) => void) {
  const [dragged, setDragged] = useState<Widget | null>(null);
  const latest = useRef(move);
  latest.current = move;
  const grab = (press: Press, widget: Widget) => {
    if (press.button !== 0) return;
    const over = new AbortController();
    const options = { signal: over.signal };
    const stop = () => {
      over.abort();
      setDragged(null);
    };
    setDragged(widget);
    // The row leaves the page for a moment as it moves, so the window listens for it.
    const follow = ({ clientY }: PointerEvent) => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-widget]") ?? [])];
      const place = rows.findIndex((row) => isUnder(row, clientY));
      if (place >= 0 && rows[place]?.dataset.widget !== widget) latest.current(widget, place);
    };
    window.addEventListener("pointermove", follow, options);
    window.addEventListener("pointerup", stop, options);
    window.addEventListener("pointercancel", stop, options);
  };
  return { dragged, grab };
}

function isUnder(row: HTMLElement, y: number): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return y >= top && y <= bottom;
}
