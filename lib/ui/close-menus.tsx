"use client";

import { useEffect } from "react";

const floating = "details[name=menu][open]";
const closable = `${floating}, details[data-sheet][open]`;

/**
 * Closes a menu or a sheet by Escape and gives its button the focus back; what floats over the page closes too
 * once the reader is elsewhere. Without JavaScript each closes by its own button.
 */
export function CloseMenus() {
  useEffect(() => {
    const pairs = [
      ["keydown", byEscape],
      ["pointerdown", closeLeft],
      ["focusin", closeLeft],
    ] as const;
    for (const [event, listen] of pairs) document.addEventListener(event, listen);
    return () => {
      for (const [event, listen] of pairs) document.removeEventListener(event, listen);
    };
  }, []);
  return null;
}

function byEscape(event: Event): void {
  if (!(event instanceof KeyboardEvent) || event.key !== "Escape" || event.defaultPrevented) return;
  const open = document.activeElement?.closest(closable) ?? document.querySelector(floating);
  if (!(open instanceof HTMLDetailsElement)) return;
  open.open = false;
  open.querySelector("summary")?.focus();
}

function closeLeft({ target }: Event): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>(floating)) {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  }
}
