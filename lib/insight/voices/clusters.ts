import { breathe } from "@/lib/base/breathe";
import { dot, middleOf, type Vector } from "./vectors";

export type Cluster = {
  middle: Vector /** Texts by their place, the most typical first. */;
  members: number[];
};

/** Two texts this much alike are about the same. */
const alike = 0.22;
/** A text belongs to the group whose middle it is this near to. */
const belongs = 0.17;
/** Groups whose middles are this near are one. */
const same = 0.4;
const rounds = 3;
const smallest = 3;

/**
 * Groups of texts that are about the same: first whoever has most neighbours with them, then the next of what is left
 * (Butina 1999, "Unsupervised data base clustering based on ... Tanimoto similarity"), then spherical k-means from
 * there (Dhillon and Modha 2001), with groups that have grown together joined. What is like nothing else stays alone.
 * The same texts in the same order give the same groups.
 */
export async function clustersOf(vectors: Vector[], least: number): Promise<Cluster[]> {
  let middles = await middlesOf(vectors, await spheres(vectors));
  for (let round = 0; round < rounds; round++) {
    middles = await middlesOf(vectors, await nearest(vectors, await joined(middles)));
  }
  const groups = await nearest(vectors, middles);
  return groups
    .map((members, at) => ordered(vectors, middles[at] ?? new Map(), members))
    .filter(({ members }) => members.length >= least)
    .sort((one, other) => other.members.length - one.members.length || first(one) - first(other));
}

/** A group that has become too small dissolves. */
async function middlesOf(vectors: Vector[], groups: number[][]): Promise<Vector[]> {
  const middles: Vector[] = [];
  for (const members of groups) {
    await breathe();
    if (members.length >= smallest)
      middles.push(middleOf(members.flatMap((member) => vectors[member] ?? [])));
  }
  return middles;
}

async function spheres(vectors: Vector[]): Promise<number[][]> {
  const near = await neighbours(vectors);
  const order = near
    .map((_, at) => at)
    .sort((one, other) => weight(near[other]) - weight(near[one]) || one - other);
  const taken = new Set<number>();
  const found: number[][] = [];
  for (const at of order) {
    if (taken.has(at)) continue;
    const free = [at, ...(near[at]?.keys() ?? [])].filter((one) => !taken.has(one));
    for (const one of free) taken.add(one);
    found.push(free);
  }
  return found;
}

function weight(near: Map<number, number> | undefined): number {
  let sum = 0;
  for (const likeness of near?.values() ?? []) sum += likeness;
  return sum;
}

/** For each text those that are much alike, by the terms they share: most pairs share none and are never looked at. */
async function neighbours(vectors: Vector[]): Promise<Map<number, number>[]> {
  const postings = postingsOf(vectors);
  const found: Map<number, number>[] = [];
  const sums = new Float64Array(vectors.length);
  for (const [at, vector] of vectors.entries()) {
    await breathe();
    const touched: number[] = [];
    for (const [term, weight] of vector) {
      for (const [other, theirs] of postings.get(term) ?? []) {
        if (sums[other] === 0) touched.push(other);
        sums[other] = (sums[other] ?? 0) + weight * theirs;
      }
    }
    const near = new Map<number, number>();
    for (const other of touched) {
      const likeness = sums[other] ?? 0;
      if (other !== at && likeness >= alike) near.set(other, likeness);
      sums[other] = 0;
    }
    found.push(near);
  }
  return found;
}

function postingsOf(vectors: Vector[]): Map<number, [number, number][]> {
  const postings = new Map<number, [number, number][]>();
  for (const [at, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const list = postings.get(term);
      if (list) list.push([at, weight]);
      else postings.set(term, [[at, weight]]);
    }
  }
  return postings;
}

async function nearest(vectors: Vector[], middles: Vector[]): Promise<number[][]> {
  const groups: number[][] = middles.map(() => []);
  const postings = postingsOf(middles);
  for (const [at, vector] of vectors.entries()) {
    await breathe();
    const sums = new Float64Array(middles.length);
    for (const [term, weight] of vector) {
      for (const [group, theirs] of postings.get(term) ?? [])
        sums[group] = (sums[group] ?? 0) + weight * theirs;
    }
    let best = 0;
    for (const [group, likeness] of sums.entries()) if (likeness > (sums[best] ?? 0)) best = group;
    if ((sums[best] ?? 0) >= belongs) groups[best]?.push(at);
  }
  return groups;
}

async function joined(middles: Vector[]): Promise<Vector[]> {
  const apart: Vector[] = [];
  for (const middle of middles) {
    await breathe();
    const at = apart.findIndex((other) => dot(middle, other) >= same);
    const other = apart[at];
    if (other) apart[at] = middleOf([other, middle]);
    else apart.push(middle);
  }
  return apart;
}

function ordered(vectors: Vector[], middle: Vector, members: number[]): Cluster {
  const near = new Map(members.map((member) => [member, dot(vectors[member] ?? new Map(), middle)]));
  const typical = (one: number, other: number) =>
    (near.get(other) ?? 0) - (near.get(one) ?? 0) || one - other;
  return { middle, members: [...members].sort(typical) };
}

function first({ members }: Cluster): number {
  return Math.min(...members);
}
