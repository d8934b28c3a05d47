"use client";

import type { Drawn } from "./draw";

type StillPartProps = {
  as: "div" | "ul";
  /** Where the server finds the markup among what it drew for this page. */
  name?: string;
  /** The markup, where there is no page around it that has it already. */
  html?: Drawn;
  id?: string;
  className?: string;
};

/** The place of a still part: in the browser what the page brought stays as it is. */
export function StillPart({ as: Tag, name, html, ...attributes }: StillPartProps) {
  const markup = html ?? drawn(name);
  return <Tag {...attributes} dangerouslySetInnerHTML={{ __html: markup }} suppressHydrationWarning />;
}

type Answers = { getStore: () => { still: Map<string, string> } | undefined };
const key = Symbol.for("cityloop.answers");

/** On the server what was drawn for this page; in the browser nothing, and React leaves alone what is there. */
function drawn(name = ""): string {
  if (typeof window !== "undefined") return "";
  return (globalThis as { [key]?: Answers })[key]?.getStore()?.still.get(name) ?? "";
}
