"use client";

import { type RefObject, useEffect, useRef } from "react";

type Spot = { x: number; y: number };

export type Gestures = {
  /** A share of the map's width and height on the screen, positive to the right and down. */
  onMove: (dx: number, dy: number) => void;
  /** Below 1 goes nearer; `at` is a share of the map from its top left. */
  onZoom: (factor: number, at: Spot) => void;
  onReset: () => void;
};

/**
 * Drag, pinch, wheel and keys on an element. The wheel turns the page until the map has the focus or
 * Ctrl is held; links still work, since only a real drag swallows the click that ends it.
 */
export function useMapGestures(target: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const stop = new AbortController();
    const options = { signal: stop.signal };
    const fingers = new Map<number, Spot>();
    let travelled = 0;

    const share = (event: { clientX: number; clientY: number }): Spot => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
    };
    const onDown = (event: PointerEvent) => {
      if (fingers.size === 0) travelled = 0;
      fingers.set(event.pointerId, share(event));
    };
    const onPointer = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = share(event);
      const others = [...fingers.entries()].filter(([id]) => id !== event.pointerId).map(([, spot]) => spot);
      fingers.set(event.pointerId, now);
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      const [other] = others;
      if (other)
        latest.current.onZoom(
          distance(before, other) / Math.max(0.01, distance(now, other)),
          middle(now, other),
        );
      else if (travelled > dragStarts) latest.current.onMove(before.x - now.x, before.y - now.y);
    };
    const onUp = (event: PointerEvent) => fingers.delete(event.pointerId);
    const onClick = (event: MouseEvent) => {
      if (travelled > dragStarts && event.detail > 0) event.preventDefault();
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey && !element.contains(document.activeElement)) return;
      event.preventDefault();
      latest.current.onZoom(Math.exp(event.deltaY / 400), share(event));
    };
    const onKey = (event: KeyboardEvent) => {
      const step = keySteps[event.key];
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (step) latest.current.onMove(step[0], step[1]);
      else if (event.key === "+" || event.key === "=") latest.current.onZoom(0.66, center);
      else if (event.key === "-") latest.current.onZoom(1.5, center);
      else if (event.key === "0") latest.current.onReset();
      else return;
      event.preventDefault();
    };
    element.addEventListener("pointerdown", onDown, options);
    window.addEventListener("pointermove", onPointer, options);
    window.addEventListener("pointerup", onUp, options);
    window.addEventListener("pointercancel", onUp, options);
    element.addEventListener("click", onClick, { ...options, capture: true });
    element.addEventListener("dragstart", (event) => event.preventDefault(), options);
    element.addEventListener("wheel", onWheel, { ...options, passive: false });
    element.addEventListener("keydown", onKey, options);
    return () => stop.abort();
  }, [target]);
}

const dragStarts = 0.015;
const center: Spot = { x: 0.5, y: 0.5 };
const keySteps: Record<string, [number, number]> = {
  ArrowLeft: [-0.12, 0],
  ArrowRight: [0.12, 0],
  ArrowUp: [0, -0.12],
  ArrowDown: [0, 0.12],
};

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Spot, b: Spot): Spot {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
