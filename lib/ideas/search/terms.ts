import { featuresOfWords, longestStem } from "./features";
import { combine, hash } from "./hash";
import { wordsOf } from "./words";

/**
 * What an idea is filed under: numbers that mix in the city, so that two cities' ideas never share one. A cell
 * of the map makes "about here" a term like any other.
 */
export class CityTerms {
  private readonly city: Record<Kind, number>;

  constructor(cityId: string) {
    const seed = (kind: Kind) => hash(cityId, hash(kind));
    this.city = {
      stems: seed("stems"),
      pairs: seed("pairs"),
      concepts: seed("concepts"),
      word: seed("word"),
      titleWord: seed("titleWord"),
      cell: seed("cell"),
    };
  }

  feature(kind: "stems" | "pairs" | "concepts", feature: number): number {
    return combine(this.city[kind], feature);
  }

  /** A word anywhere in an idea; a short one is its own stem. */
  word(word: string): number {
    return combine(this.city[word.length > longestStem ? "word" : "stems"], hash(word));
  }

  titleWord(word: string): number {
    return combine(this.city.titleWord, hash(word));
  }

  cell(place: { lat: number; lng: number }, north = 0, east = 0): number {
    return combine(this.city.cell, combine(cellOf(place.lat, LAT) + north, cellOf(place.lng, LNG) + east));
  }

  /** The cell of a place and those around it. */
  cellsAround(place: { lat: number; lng: number }): number[] {
    const steps = [-1, 0, 1];
    return steps.flatMap((north) => steps.map((east) => this.cell(place, north, east)));
  }
}

type Kind = "stems" | "pairs" | "concepts" | "word" | "titleWord" | "cell";

/** Cells of some 300 metres; in the far north they are narrower. */
const LAT = 0.003;
const LNG = 0.004;

function cellOf(degrees: number, size: number): number {
  return Math.floor(degrees / size);
}

export type Filed = { title: string; text: string; address: string; lat: number | null; lng: number | null };

/** All terms of an idea, and the words that its city should know for searches. */
export function termsOf(city: CityTerms, idea: Filed): { terms: number[]; words: string[] } {
  const inTitle = wordsOf(idea.title);
  const words = [...inTitle, ...wordsOf(`${idea.text}\n${idea.address}`)];
  const features = featuresOfWords(words);
  const terms = new Set<number>();
  for (const kind of ["stems", "pairs", "concepts"] as const) {
    for (const feature of features[kind]) terms.add(city.feature(kind, feature));
  }
  for (const word of words) terms.add(city.word(word));
  for (const word of inTitle) terms.add(city.titleWord(word));
  const { lat, lng } = idea;
  if (lat !== null && lng !== null) terms.add(city.cell({ lat, lng }));
  return { terms: [...terms], words };
}
