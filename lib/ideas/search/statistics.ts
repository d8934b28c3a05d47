import { background } from "./background";
import { type Family, type Features, families, featuresOf } from "./features";

/**
 * In how many ideas of a city each feature occurs, kept as counts by the last bits of its hash: rare features
 * that share a place look a little less rare, which does no harm, and the size never grows.
 */
export type Counts = { ideas: number; byFamily: Record<Family, Uint16Array> };

/** How much a feature tells apart, by the same bits: the rarer, the more. */
export type Statistics = { ideas: number; rarity: Record<Family, Float32Array> };

const PLACES = 1 << 16;
const MOST = 0xffff;

export function countFeatures(ideas: Iterable<Features>): Counts {
  const counts: Counts = { ideas: 0, byFamily: eachFamily(() => new Uint16Array(PLACES)) };
  for (const features of ideas) {
    counts.ideas += 1;
    for (const family of families) {
      for (const feature of new Set(features[family])) add(counts.byFamily[family], feature, 1);
    }
  }
  return counts;
}

/** The background counts for so many ideas, in half of which each of its words occurs. */
const IMAGINED = 24;

export function statisticsOf(counts: Counts): Statistics {
  const ideas = counts.ideas + IMAGINED;
  const imagined = backgroundCounts();
  const rarity = eachFamily((family) => {
    return Float32Array.from(counts.byFamily[family], (count, place) => {
      const occurrences = count + (imagined[family][place] ?? 0);
      return Math.max(0, Math.log((ideas + 2) / (occurrences + 0.5)));
    });
  });
  return { ideas, rarity };
}

export function rarityOf(rarity: Float32Array, feature: number): number {
  return rarity[feature & (PLACES - 1)] ?? 0;
}

/** About how many of so many ideas have a feature of this rarity. */
export function expected(rarity: number, ideas: number): number {
  return ideas / Math.exp(rarity);
}

/** For the database: the counts of all families one after another. */
export function packCounts(counts: Counts): Buffer {
  return Buffer.concat(families.map((family) => new Uint8Array(counts.byFamily[family].buffer)));
}

export function unpackCounts(ideas: number, packed: Buffer): Counts {
  const all = new Uint16Array(Uint8Array.from(packed).buffer);
  const part = (family: Family) => all.subarray(families.indexOf(family) * PLACES).subarray(0, PLACES);
  return { ideas, byFamily: eachFamily(part) };
}

function backgroundCounts(): Record<Family, Uint16Array> {
  const counts = eachFamily(() => new Uint16Array(PLACES));
  for (const text of background) {
    const features = featuresOf(text);
    for (const family of ["stems", "grams"] as const) {
      for (const feature of new Set(features[family])) add(counts[family], feature, IMAGINED / 2);
    }
  }
  return counts;
}

function eachFamily<T>(make: (family: Family) => T): Record<Family, T> {
  return { stems: make("stems"), pairs: make("pairs"), grams: make("grams"), concepts: make("concepts") };
}

function add(counts: Uint16Array, feature: number, times: number): void {
  const place = feature & (PLACES - 1);
  counts[place] = Math.min(MOST, (counts[place] ?? 0) + times);
}
