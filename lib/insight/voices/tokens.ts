import { plainText } from "@/lib/base/markdown";

/** Words that stand side by side without a sign between them, as they were written. */
export type Run = string[];

const apart = /[^\p{L}\p{N}\p{M}'’\s-]+|\s-+\s|\n+/u;
const word = /\p{L}[\p{L}\p{N}\p{M}]*/gu;
/** A longer text counts by its beginning: one long letter is one voice. */
const longest = 4_000;

/** The runs of a text, small letters. What is no word (a number, an address of the web) ends a run. */
export function runsOf(text: string): Run[] {
  return plainLines(text.slice(0, longest))
    .replace(/https?:\S+|www\.\S+/g, ",")
    .toLowerCase()
    .split(apart)
    .map((part) => part.match(word) ?? [])
    .filter((run) => run.length > 0);
}

// "Lintforter Str. 5" and "z. B." go on.
const ends = /(?<=[.!?…؟।。]['"”»)]*)(?<!\P{L}\p{L}{1,2}\.|str\.|ctra\.|avda\.)\s+|\n+/iu;

/** The sentences of a text, in their order. */
export function sentencesOf(text: string): string[] {
  return plainLines(text.slice(0, longest))
    .split(ends)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Line by line, since a line's end separates too. */
function plainLines(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => plainText(line))
    .join("\n");
}
