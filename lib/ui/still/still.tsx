import { currentRequest } from "@/lib/base/current-request";
import type { Drawn } from "./draw";
import { StillPart } from "./still-part";

type StillProps = {
  html: Drawn;
  as?: "div" | "ul";
  id?: string;
  className?: string;
};

/**
 * A part of a page that stays as it came: the framework would draw it twice, as markup and as the data of it, send
 * both, and draw it again on the phone. Drawn as text it is sent once and costs the phone nothing. What moves in it
 * listens from outside (`MarkForm`, `CloseMenus`) or is `details`, a link or a form of the browser's own.
 */
export function Still({ html, as = "div", ...attributes }: StillProps) {
  const current = currentRequest();
  // What a script asked for has no page around it in which the markup could already be.
  if (!current?.document) return <StillPart as={as} html={html} {...attributes} />;
  const name = String(current.still.size);
  current.still.set(name, html);
  return <StillPart as={as} name={name} {...attributes} />;
}
