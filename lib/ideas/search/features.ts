import { conceptsOf } from "./concepts";
import { combine, hash } from "./hash";
import { wordsOf } from "./words";

/**
 * What a text is compared by, each as hashes with repetitions: beginnings of words (which stand for their
 * forms in most languages), neighbouring words in any order, pieces of words (which forgive compounds and
 * slips of the pen), and what the words mean, in whichever of our languages they are.
 */
export const families = ["stems", "pairs", "grams", "concepts"] as const;
export type Family = (typeof families)[number];
export type Features = Record<Family, number[]>;

export const longestStem = 6;
const GRAM = 4;

export function featuresOf(text: string): Features {
  return featuresOfWords(wordsOf(text));
}

export function featuresOfWords(words: string[]): Features {
  const features: Features = { stems: [], pairs: [], grams: [], concepts: [] };
  let before: number | undefined;
  for (const word of words) {
    const { stem, grams, concepts } = featuresOfWord(word);
    if (before !== undefined) features.pairs.push(combine(Math.min(before, stem), Math.max(before, stem)));
    features.stems.push(stem);
    for (const gram of grams) features.grams.push(gram);
    for (const concept of concepts) features.concepts.push(concept);
    before = stem;
  }
  return features;
}

export function stemOf(word: string): number {
  return hash(word.slice(0, longestStem));
}

type WordFeatures = { stem: number; grams: number[]; concepts: number[] };

/** A language's words come again and again. */
const known = new Map<string, WordFeatures>();
const REMEMBERED = 30_000;

function featuresOfWord(word: string): WordFeatures {
  const remembered = known.get(word);
  if (remembered) return remembered;
  const features = { stem: stemOf(word), grams: gramsOf(word), concepts: conceptsOf(word) };
  if (known.size >= REMEMBERED) known.clear();
  known.set(word, features);
  return features;
}

function gramsOf(word: string): number[] {
  const padded = ` ${word} `;
  if (padded.length <= GRAM) return [hash(padded)];
  return Array.from({ length: padded.length - GRAM + 1 }, (_, at) => hash(padded.slice(at, at + GRAM)));
}
