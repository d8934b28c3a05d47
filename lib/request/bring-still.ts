import type { ServerResponse } from "node:http";
import type { Answer } from "@/lib/base/answer";

/** How Next marks a page that has nothing in it but its script: where it says that something is not here, or failed. */
const shell = 'id="__next_error__"';

/** Brings the still parts (lib/ui/still) to such a page as well, in which they cannot already be. */
export function bringStill({ document, still }: Answer, response: ServerResponse): void {
  if (!document) return;
  const [write, end] = [response.write, response.end];
  let begun = false;
  let isShell = false;
  response.write = ((...rest: unknown[]) => {
    const [chunk] = rest;
    if (!begun && chunk instanceof Uint8Array) isShell = Buffer.from(chunk.subarray(0, 2000)).includes(shell);
    begun = true;
    return Reflect.apply(write, response, rest);
  }) as ServerResponse["write"];
  response.end = ((...rest: unknown[]) => {
    if (isShell && still.size > 0) Reflect.apply(write, response, [templates(still)]);
    return Reflect.apply(end, response, rest);
  }) as ServerResponse["end"];
}

function templates(still: Map<string, string>): string {
  return [...still].map(([name, html]) => `<template data-still="${name}">${html}</template>`).join("");
}
