import { featuresOf, stemOf } from "@/lib/ideas/search/features";
import { rarityOf, type Statistics } from "@/lib/ideas/search/statistics";
import { wordsOf } from "@/lib/ideas/search/words";
import type { Writing } from "./vectors";

const SHOWN = 4;
const TELLING = 2;

/** The words in which two writings meet, the rarest first, as the second one spells them. */
export function sharedWords(one: Writing, other: Writing, statistics: Statistics): string[] {
  const stems = new Set(featuresOf(`${one.title}\n${one.text}\n${one.address ?? ""}`).stems);
  const shared = new Map<number, { word: string; rarity: number }>();
  for (const [word] of `${other.title} ${other.text}`.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
    const [folded, more] = wordsOf(word);
    if (!folded || more || folded.length < 3) continue;
    const stem = stemOf(folded);
    const rarity = rarityOf(statistics.rarity.stems, stem);
    if (stems.has(stem) && rarity > TELLING && !shared.has(stem))
      shared.set(stem, { word: word.toLocaleLowerCase(), rarity });
  }
  return [...shared.values()]
    .sort((a, b) => b.rarity - a.rarity)
    .slice(0, SHOWN)
    .map(({ word }) => word);
}
