import { keyness, significant, times } from "./keyness";
import type { Terms } from "./terms";

export type Phrase = {
  term: number;
  words: string;
  /** Contributions with it here, and among those it is compared with. */
  here: number;
  there: number;
  /** How many times as frequent here as there; null where it is only counted. */
  times: number | null;
  score: number;
};

/** Contributions as the terms that each has, and of how many each term is among all of them. */
export type Texts = { terms: Terms; all: number[][]; counts: Uint32Array };

type Wanted = {
  atMost: number;
  /** Fewer contributions say nothing. */
  least: number;
  /** Phrases that have no word in common, for a name of few words. */
  apart?: boolean;
};

/** Half as much again is the least that is worth telling. */
const leastTimes = 1.5;
/** A phrase that this share of a word's contributions have says what the word is about. */
const covers = 0.5;

/** Words and phrases that stand out in some of the texts against all others, the strongest first. */
export function phrasesOf(texts: Texts, here: number[][], wanted: Wanted): Phrase[] {
  return distinct(texts.terms, standingOut(texts, here, wanted.least), wanted);
}

export function standingOut({ terms, all, counts }: Texts, here: number[][], least: number): Phrase[] {
  const others = all.length - here.length;
  const found: Phrase[] = [];
  for (const [term, own] of countTerms(here)) {
    if (own < least) continue;
    const there = (counts[term] ?? 0) - own;
    const score = keyness(own, here.length, there, others);
    const rise = times(own, here.length, there, others);
    if (score < significant || rise < leastTimes) continue;
    found.push({ term, words: terms.spelling(term), here: own, there, times: rise, score });
  }
  return found;
}

/** Among so few texts nothing is too common to be told. */
const fewTexts = 20;

/** Where there is nothing to compare with: what most contributions have, phrases before words. */
export function frequent({ terms, all, counts }: Texts, { atMost, least }: Wanted): Phrase[] {
  const found: Phrase[] = [];
  for (const [term, here] of counts.entries()) {
    if (here < least || here > Math.max(fewTexts, all.length / 4)) continue;
    const score = here * terms.wordsOf(term).length;
    found.push({ term, words: terms.spelling(term), here, there: 0, times: null, score });
  }
  return distinct(terms, found, { atMost, least });
}

/** Leaves out what another says as well: of a phrase and its part the one that says more, and never both. */
export function distinct(terms: Terms, found: Phrase[], { atMost, apart }: Wanted): Phrase[] {
  const chosen: Phrase[] = [];
  for (const phrase of [...found].sort((one, other) => other.score - one.score || one.term - other.term)) {
    const words = terms.wordsOf(phrase.term);
    const at = chosen.findIndex((other) => covered(words, terms.wordsOf(other.term)));
    const other = chosen[at];
    if (other) {
      if (words.length > terms.wordsOf(other.term).length && phrase.here >= covers * other.here)
        chosen[at] = phrase;
    } else if (apart && chosen.some(({ term }) => terms.wordsOf(term).some((word) => words.includes(word)))) {
    } else if (chosen.length < atMost) chosen.push(phrase);
  }
  return chosen;
}

/** Whether all words of the one are in the other. */
function covered(one: string[], other: string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.every((word) => long.includes(word));
}

export function countTerms(texts: number[][]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
