import type { Statistics } from "@/lib/ideas/search/statistics";
import { distance, type Place } from "./distance";
import { likeness, profileOf, type Writing } from "./vectors";

export type Query = Writing & { place?: Place | null; topicId?: string | null };
export type Candidate = Writing & {
  id: string;
  place: Place | null;
  topicId: string | null;
  supports: number;
};
export type Ranked<C extends Candidate> = { candidate: C; score: number };

/** Within about this many metres two ideas are taken to be about one place. */
const NEAR = 400;
const NEAR_SHARE = 0.3;
const TOPIC_SHARE = 0.05;
/** Each doubling of supports: among near-equals, the one that people already gather behind comes first. */
const SUPPORT_SHARE = 0.02;
/** The best by their words, from whose places the query's own is guessed. */
const GUIDES = 5;
/** A place that was given counts for as much as so many guides. */
const GIVEN = 3;

/** The candidates most alike first: by words, then moved up by a common place, a common topic and supports. */
export function rank<C extends Candidate>(
  query: Query,
  candidates: C[],
  statistics: Statistics,
): Ranked<C>[] {
  const profile = profileOf(query, statistics);
  const byWords = candidates
    .map((candidate) => ({ candidate, score: likeness(profile, candidate, statistics) }))
    .sort(byScore);
  const guides = placeGuides(query, byWords);
  return byWords
    .map(({ candidate, score }) => ({ candidate, score: score * boost(query, candidate, guides) }))
    .sort(byScore);
}

type Guide = { id: string; place: Place; weight: number };

/**
 * Where the query probably is. Words of a place lead to ideas about it, and these know where they are: others
 * near them are then likelier to be meant, even where they call the place by another name.
 */
function placeGuides(query: Query, byWords: Ranked<Candidate>[]): Guide[] {
  const best = byWords[0]?.score || 1;
  const guides = byWords.slice(0, GUIDES).flatMap(({ candidate: { id, place }, score }) => {
    return place ? [{ id, place, weight: (score / best) ** 2 }] : [];
  });
  return query.place ? [{ id: "", place: query.place, weight: GIVEN }, ...guides] : guides;
}

function boost(query: Query, candidate: Candidate, guides: Guide[]): number {
  const near = candidate.place ? NEAR_SHARE * nearness(candidate.id, candidate.place, guides) : 0;
  const sameTopic = query.topicId && query.topicId === candidate.topicId ? TOPIC_SHARE : 0;
  return (1 + near) * (1 + sameTopic) * (1 + SUPPORT_SHARE * Math.log2(1 + candidate.supports));
}

/** From 0, far from all guides, to 1, where they are. No idea guides to itself. */
function nearness(id: string, place: Place, guides: Guide[]): number {
  let sum = 0;
  let weights = 0;
  for (const guide of guides) {
    if (guide.id === id) continue;
    weights += guide.weight;
    sum += guide.weight * Math.exp(-((distance(place, guide.place) / NEAR) ** 2));
  }
  return weights ? sum / weights : 0;
}

function byScore(one: Ranked<Candidate>, other: Ranked<Candidate>): number {
  return other.score - one.score || (one.candidate.id < other.candidate.id ? -1 : 1);
}
