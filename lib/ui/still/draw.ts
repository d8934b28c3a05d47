import { join } from "node:path";
import type { ReactElement } from "react";

declare const drawnBrand: unique symbol;

/** Markup that React drew, texts escaped. Only `draw` makes it, so that nothing else is ever shown as markup. */
export type Drawn = string & { readonly [drawnBrand]: true };

type Draw = (element: ReactElement) => string;

/**
 * React's own drawing of markup as text. The framework forbids to import it where components of the server are
 * made, since it knows of another way for whole pages; so it is taken from outside of what the framework bundles.
 */
const { renderToStaticMarkup } = process
  .getBuiltinModule("node:module")
  .createRequire(join(process.cwd(), "package.json"))("react-dom/server") as { renderToStaticMarkup: Draw };

/** Links by which React wants pictures fetched early; they belong into a page's head, not into a part of it. */
const early = /^(?:<link rel="preload"[^>]*>)+/;

/** Markup as text: of components that are functions of what they are given and wait for nothing. */
export function draw(element: ReactElement): Drawn {
  return renderToStaticMarkup(element).replace(early, "") as Drawn;
}

export function drawnInOrder(parts: Drawn[]): Drawn {
  return parts.join("") as Drawn;
}
