import type { CityDb } from "@/db/with-city";
import { findMatches, type Wanted } from "./candidates";
import { cityOf } from "./city-of";
import { cityStatistics, type Known } from "./city-statistics";
import { stemOf } from "./features";
import { type Spelling, spellingsOf } from "./spellings";
import { expected, rarityOf } from "./statistics";
import { CityTerms } from "./terms";
import { wordsOf } from "./words";

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;
const MOST_FOUND = 1_000;
const PER_TERM = 10_000;

/** More than a word's spelling and place can add: ideas with more of the words come first. */
const PER_WORD = 100;
const PER_LIKENESS = 10;
const IN_TITLE = 2;

/** A word that so large a share of the ideas has ("the") asks for nothing, where there are others. */
const EVERYWHERE = 0.3;

/**
 * The ids of the public ideas that a query finds, the best first: those with most of its words, in the title
 * before in the text, as typed before as they may be meant. Accents, endings and slips of the pen are forgiven.
 */
export async function searchIdeas(db: CityDb, query: string, atMost = MOST_FOUND): Promise<string[]> {
  const words = [...new Set(wordsOf(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const cityId = await cityOf(db);
  const city = new CityTerms(cityId);
  const asked = await askedFor(db, words, await cityStatistics(db, cityId));
  const groups = asked.map(({ spellings }) => spellings.flatMap((spelling) => termsFor(city, spelling)));
  return findMatches(db, {
    wanted: groups.flatMap((terms, group) => terms.map((term) => ({ ...term, group }))),
    required: groups[0]?.map(({ term }) => term) ?? [],
    slack: Math.floor(asked.length / 3),
    perTerm: PER_TERM,
    atMost,
  });
}

type Asked = { spellings: Spelling[]; ideas: number };

/** What the words may stand for, the rarest first; without those that no idea has and those that nearly all have. */
async function askedFor(db: CityDb, words: string[], known: Known): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const word of words) {
    const spellings = await spellingsOf(db, word);
    asked.push({
      spellings,
      ideas: spellings.reduce((sum, spelling) => sum + ideasWith(spelling, known), 0),
    });
  }
  const telling = asked.filter(
    ({ spellings, ideas }) => spellings.length > 0 && ideas < EVERYWHERE * known.ideas,
  );
  const some = telling.length > 0 ? telling : asked.filter(({ spellings }) => spellings.length > 0);
  return some.sort((one, other) => one.ideas - other.ideas);
}

/** An estimate that is good enough to tell the rare word from the common one. */
function ideasWith({ word }: Spelling, { statistics, ideas }: Known): number {
  return expected(rarityOf(statistics.rarity.stems, stemOf(word)), ideas);
}

function termsFor(city: CityTerms, { word, likeness }: Spelling): Omit<Wanted, "group">[] {
  const weight = (place: number) => PER_WORD + PER_LIKENESS * likeness * place;
  return [
    { term: city.titleWord(word), weight: weight(IN_TITLE) },
    { term: city.word(word), weight: weight(1) },
  ];
}
