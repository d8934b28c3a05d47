import { breathe } from "@/lib/base/breathe";

/** A text as weights of its terms, of length one. */
export type Vector = Map<number, number>;

/** So many terms of a text are compared; the rarest say what it is about. */
const kept = 30;

/** As if so many more said nothing of it: where only a few wrote, and all about the same, that is still what they say. */
const few = 20;

/**
 * TF-IDF (Salton and Buckley 1988): the rarer a term among the texts, the more it says; one that one or two texts have
 * joins nothing, one that half of them have separates nothing. A term of the title counts twice.
 */
export async function vectorsOf(
  texts: { terms: number[]; inTitle: Set<number> }[],
  size: number,
): Promise<Vector[]> {
  const having = new Uint32Array(size);
  for (const { terms } of texts) for (const term of terms) having[term] = (having[term] ?? 0) + 1;
  const tooMany = Math.max(few, texts.length / 2);
  const vectors: Vector[] = [];
  for (const { terms, inTitle } of texts) {
    await breathe();
    const weights: [number, number][] = [];
    for (const term of terms) {
      const count = having[term] ?? 0;
      if (count < 3 || count > tooMany) continue;
      weights.push([term, Math.log((texts.length + few) / count) * (inTitle.has(term) ? 2 : 1)]);
    }
    vectors.push(unit(heaviest(weights, kept)));
  }
  return vectors;
}

export function dot(one: Vector, other: Vector): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** What lies in the middle of texts: their sum, of length one. */
export function middleOf(vectors: Vector[]): Vector {
  const sum: Vector = new Map();
  for (const vector of vectors) {
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  }
  return unit(heaviest([...sum], breadth));
}

/** A middle is told by more terms than a text. */
const breadth = 80;

function heaviest(weights: [number, number][], atMost: number): Vector {
  weights.sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return new Map(weights.slice(0, atMost));
}

function unit(vector: Vector): Vector {
  let square = 0;
  for (const weight of vector.values()) square += weight * weight;
  if (square > 0) {
    for (const [term, weight] of vector) vector.set(term, weight / Math.sqrt(square));
  }
  return vector;
}
