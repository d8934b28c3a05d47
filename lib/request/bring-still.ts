import type { ServerResponse } from "node:http";
import type { Answer, NothingWords } from "@/lib/base/answer";

/** Makes words for whoever has no script; a style of theirs carries the page's nonce. */
export type NothingPage = (words: NothingWords, nonce: string) => string;

/** How Next marks a page that has nothing in it but its script: where it says that something is not here, or failed. */
const shell = 'id="__next_error__"';

/**
 * Brings the still parts (lib/ui/still) to such a page as well, in which they cannot already be; and where nothing is
 * at the address, what the page says of it to whoever has no script.
 */
export function bringStill(answer: Answer, response: ServerResponse, nothingPage: NothingPage): void {
  if (!answer.document) return;
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
    const behind = isShell ? templates(answer.still) + nothing(answer, response, nothingPage) : "";
    if (behind) Reflect.apply(write, response, [behind]);
    return Reflect.apply(end, response, rest);
  }) as ServerResponse["end"];
}

function nothing({ nothing: words }: Answer, response: ServerResponse, page: NothingPage): string {
  return words && response.statusCode === 404 ? page(words, nonceOf(response)) : "";
}

/** What a style or script of this answer has to carry to be let through. */
export function nonceOf(response: ServerResponse): string {
  return /'nonce-([\w+/=]+)'/.exec(String(response.getHeader("content-security-policy")))?.[1] ?? "";
}

function templates(still: Map<string, string>): string {
  return [...still].map(([name, html]) => `<template data-still="${name}">${html}</template>`).join("");
}
