import { fold } from "./fold";
import { hash } from "./hash";
import { lexicon } from "./lexicon";

type Known = Map<string, number[]>;

const { whole, beginnings, longest } = read(lexicon);

/** Within a compound ("straatverlichting") a part must be this long to be taken for a word. */
const COMPOUND = 10;
const SHORTEST_PART = 5;

/** What a folded word is about, as far as it is one of the matters that cities are asked about most. */
export function conceptsOf(word: string): number[] {
  const found = new Set(whole.get(word));
  collect(word, 3, found);
  if (word.length < COMPOUND) return [...found];
  for (let at = 3; at <= word.length - SHORTEST_PART; at++) collect(word.slice(at), SHORTEST_PART, found);
  return [...found];
}

function collect(word: string, shortest: number, found: Set<number>): void {
  for (let length = shortest; length <= Math.min(word.length, longest); length++) {
    for (const concept of beginnings.get(word.slice(0, length)) ?? []) found.add(concept);
  }
}

function read(words: Record<string, string>): { whole: Known; beginnings: Known; longest: number } {
  const known = { whole: new Map() as Known, beginnings: new Map() as Known, longest: 0 };
  for (const [concept, spellings] of Object.entries(words)) {
    for (const spelling of spellings.split(" ")) {
      const isBeginning = spelling.endsWith("-");
      const text = fold(isBeginning ? spelling.slice(0, -1) : spelling);
      const into = isBeginning ? known.beginnings : known.whole;
      into.set(text, [...(into.get(text) ?? []), hash(concept)]);
      if (isBeginning) known.longest = Math.max(known.longest, text.length);
    }
  }
  return known;
}
