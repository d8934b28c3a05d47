import { LRUCache } from "lru-cache";
import type { ReactElement } from "react";
import { type Drawn, draw } from "./draw";

/** Letters that are kept in all; a card and what it is made of have about 3,000. */
const room = 16_000_000;

const drawings = new LRUCache<string, Drawn>({
  maxSize: room,
  sizeCalculation: (html, key) => html.length + key.length,
});

/**
 * The markup of a component that is a function of `given` alone, drawn once for the same `given`. All that the markup
 * depends on is part of what it is found by, so nobody is shown another's.
 * @param kind tells apart what different components draw of the same
 */
export function drawOnce<Given>(kind: string, given: Given, element: (given: Given) => ReactElement): Drawn {
  const key = `${kind} ${JSON.stringify(given)}`;
  const known = drawings.get(key);
  if (known !== undefined) return known;
  const html = draw(element(given));
  drawings.set(key, html);
  return html;
}
