import type { Shown } from "@/lib/cities/editing";
import type { Part } from "./parts";

type Details = { title: string; from: string; to: string };

export function reportShown({ title, from, to }: Details): Shown {
  return { title, from, to };
}

/** A part as its form shows it; what is no text never changes. */
export function partShown(part: Part): Shown {
  return { text: part.kind === "text" ? part.text : "" };
}
