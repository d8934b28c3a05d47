import { type Family, type Features, families, featuresOf } from "@/lib/ideas/search/features";
import { rarityOf, type Statistics } from "@/lib/ideas/search/statistics";
import { Tally } from "./tally";

export type Writing = { title: string; text: string; address?: string };

/** A text ready to be compared with others. The title also stands alone: it often says it all. */
export type Profile = { whole: Vectors; title: Vectors };
type Vectors = Record<Family, Vector>;
/** The weight of each feature, and the length that all make together. */
type Vector = { weights: Map<number, number>; length: number };

/** What each way of comparing adds; meanings alone would find too much. */
const SHARE: Record<Family, number> = { stems: 1, pairs: 1, grams: 1, concepts: 0.25 };
const ALL_SHARES = families.reduce((sum, family) => sum + SHARE[family], 0);

export function profileOf(writing: Writing, statistics: Statistics): Profile {
  const [title, whole] = partsOf(writing);
  return { whole: vectors(whole, statistics), title: vectors(title, statistics) };
}

/** From 0, nothing in common, to 1, the same words throughout. */
export function likeness(profile: Profile, other: Writing, statistics: Statistics): number {
  const [title, whole] = partsOf(other);
  let sum = 0;
  for (const family of families) {
    const rarity = statistics.rarity[family];
    const [one, itsTitle] = [profile.whole[family], profile.title[family]];
    const [toWhole, titleToWhole] = cosines([one, itsTitle], tallied(whole, family), rarity);
    const [toTitle] = cosines([one], tallied(title, family), rarity);
    sum += SHARE[family] * (2 * (toWhole ?? 0) + (titleToWhole ?? 0) + (toTitle ?? 0));
  }
  return Math.min(1, sum / (4 * ALL_SHARES));
}

/** The title counts twice in the whole. */
function partsOf({ title, text, address }: Writing): [Features[], Features[]] {
  const heading = featuresOf(title);
  return [[heading], [heading, heading, featuresOf(`${text}\n${address ?? ""}`)]];
}

function vectors(parts: Features[], { rarity }: Statistics): Vectors {
  const make = (family: Family) => vector(tallied(parts, family), rarity[family]);
  return { stems: make("stems"), pairs: make("pairs"), grams: make("grams"), concepts: make("concepts") };
}

function vector(tally: Tally, rarity: Float32Array): Vector {
  const weights = new Map<number, number>();
  let squares = 0;
  for (let at = 0; at < tally.size; at++) {
    const weight = weightOf(tally, at, rarity);
    weights.set(tally.feature(at), weight);
    squares += weight * weight;
  }
  return { weights, length: Math.sqrt(squares) || 1 };
}

/** How near the tallied text is to each vector. */
function cosines(vectors: Vector[], tally: Tally, rarity: Float32Array): number[] {
  const sums = vectors.map(() => 0);
  let squares = 0;
  for (let at = 0; at < tally.size; at++) {
    const feature = tally.feature(at);
    const weight = weightOf(tally, at, rarity);
    squares += weight * weight;
    for (let index = 0; index < vectors.length; index++) {
      const shared = vectors[index]?.weights.get(feature);
      if (shared) sums[index] = (sums[index] ?? 0) + shared * weight;
    }
  }
  const length = Math.sqrt(squares) || 1;
  return sums.map((sum, index) => sum / (length * (vectors[index]?.length ?? 1)));
}

/** A repeated feature counts for more, but by its logarithm. */
function weightOf(tally: Tally, at: number, rarity: Float32Array): number {
  const times = tally.times(at);
  return (times === 1 ? 1 : 1 + Math.log(times)) * rarityOf(rarity, tally.feature(at));
}

const tally = new Tally();

/** Good until the next call: the one tally is used again and again. */
function tallied(parts: Features[], family: Family): Tally {
  tally.clear();
  for (const part of parts) tally.add(part[family]);
  return tally;
}
