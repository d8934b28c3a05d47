"use client";

import { use, useState } from "react";
import type { Drawn } from "./draw";

type StillPartProps = {
  as: "div" | "ul";
  /** Where the server finds the markup among what it drew for this page, and the browser in the page. */
  name?: string;
  /** The markup, where there is no page around it that has it already. */
  html?: Drawn;
  id?: string;
  className?: string;
};

/** The place of a still part: in the browser what the page brought stays as it is. */
export function StillPart({ as: Tag, name, html, ...attributes }: StillPartProps) {
  const [brought] = useState(() => (html === undefined ? drawn(name) : ""));
  // Of a page that only its script draws, the parts come last.
  if (html === undefined && brought === undefined) use(wholePage());
  const markup = { __html: html ?? brought ?? drawn(name) ?? "" };
  return <Tag {...attributes} data-still={name} dangerouslySetInnerHTML={markup} suppressHydrationWarning />;
}

type Requests = { getStore: () => { still: Map<string, string> } | undefined };
const key = Symbol.for("cityloop.request");

/**
 * On the server what was drawn for this page, in the browser what the page has of it. React compares none of it, but
 * where it has to draw the page anew (a stranger's script changed it before) this is what it draws.
 */
function drawn(name = ""): string | undefined {
  if (typeof window === "undefined") {
    return (globalThis as { [key]?: Requests })[key]?.getStore()?.still.get(name) ?? "";
  }
  const there = document.querySelector(`[data-still="${name}"]`)?.innerHTML;
  return there ?? (document.readyState === "loading" ? undefined : "");
}

let whole: Promise<void> | undefined;

function wholePage(): Promise<void> {
  whole ??= new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
  return whole;
}
