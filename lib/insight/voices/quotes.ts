import { createHash } from "node:crypto";
import { runsOf, sentencesOf } from "./tokens";
import type { Vector } from "./vectors";

/** A sentence of a contribution. It is kept by its mark, never by its words: what its author takes back is gone. */
export type Quote = {
  kind: "idea" | "comment";
  id: string;
  code: string;
  slug: string;
  words: string;
  mark: string;
};

type Source = Omit<Quote, "words" | "mark"> & { text: string };

const [shortest, longest] = [40, 280];

/** One sentence of each of the sources, those that say most of what lies in the middle first. */
export function quotesOf<S extends Source>(
  sources: S[],
  middle: Vector,
  termsOf: (source: S, sentence: string) => Iterable<number>,
  atMost: number,
): Quote[] {
  const best = sources.flatMap((source) => {
    const scored = quotable(source.text).map((words) => ({
      words,
      score: score(middle, termsOf(source, words)),
    }));
    const top = scored.sort((one, other) => other.score - one.score)[0];
    return top ? [{ source, ...top }] : [];
  });
  const chosen: Quote[] = [];
  for (const { source, words } of best.sort((one, other) => other.score - one.score)) {
    if (chosen.length >= atMost) break;
    if (chosen.some((other) => other.words === words)) continue;
    const { kind, id, code, slug } = source;
    chosen.push({ kind, id, code, slug, words, mark: markOf(words) });
  }
  return chosen;
}

/** The sentence that was quoted, as long as the text still has it. */
export function findQuote(text: string, mark: string): string | null {
  return quotable(text).find((sentence) => markOf(sentence) === mark) ?? null;
}

export function markOf(sentence: string): string {
  return createHash("sha256").update(sentence).digest("base64url").slice(0, 22);
}

/** Sentences that can stand alone; a shout of capital letters is quieter in the company of others. */
export function quotable(text: string): string[] {
  return sentencesOf(text).filter((sentence) => {
    const length = [...sentence].length;
    return length >= shortest && length <= longest && runsOf(sentence).length > 0;
  });
}

/** What the sentence says of the middle, for its length: a long one is not better for saying everything. */
function score(middle: Vector, terms: Iterable<number>): number {
  let [sum, count] = [0, 0];
  for (const term of terms) {
    sum += middle.get(term) ?? 0;
    count++;
  }
  return sum / Math.sqrt(count + 8);
}
