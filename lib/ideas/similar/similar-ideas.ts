import type { CityDb } from "@/db/with-city";
import { cityOf } from "@/lib/ideas/search/city-of";
import { cityStatistics } from "@/lib/ideas/search/city-statistics";
import { candidateIds, type FoundIdea, readCandidates } from "./candidates";
import { distance, type Place } from "./distance";
import { type Query, type Ranked, rank } from "./rank";
import { sharedWords } from "./shared-words";

export type SimilarIdea = {
  id: string;
  code: string;
  slug: string;
  /** Its id where it was imported from. */
  originId: string | null;
  title: string;
  status: string;
  supports: number;
  /** From 0 to 1; from `likely` on it is probably about the same. */
  score: number;
  /** Words that both use, the most telling first, as the found idea writes them. */
  words: string[];
  /** Metres from the place of the query; null where either has none. */
  distance: number | null;
};

type Options = {
  title: string;
  text: string;
  address?: string;
  place?: Place | null;
  topicId?: string | null;
  /** Left out, such as the idea that is being read. */
  excludeId?: string;
  limit?: number;
};

/** From this score on, an idea is worth showing to someone who is writing. */
export const likely = 0.17;

/** The public ideas of the city that are nearest to what somebody writes, in whatever language. */
export async function similarIdeas(db: CityDb, options: Options): Promise<SimilarIdea[]> {
  const { excludeId, limit = 10, ...query } = options;
  const cityId = await cityOf(db);
  const known = await cityStatistics(db, cityId);
  const ids = await candidateIds(db, cityId, query, known);
  const candidates = (await readCandidates(db, ids)).filter(({ id }) => id !== excludeId);
  const ranked = rank(query, candidates, known.statistics).slice(0, limit);
  return ranked.map((one) => describe(query, one, known.statistics));
}

function describe(
  query: Query,
  { candidate, score }: Ranked<FoundIdea>,
  statistics: Parameters<typeof sharedWords>[2],
): SimilarIdea {
  const { id, code, slug, originId, title, status, supports, place } = candidate;
  return {
    id,
    code,
    slug,
    originId,
    title,
    status,
    supports,
    score: Math.min(1, Math.round(score * 1000) / 1000),
    words: sharedWords(query, candidate, statistics),
    distance: query.place && place ? Math.round(distance(query.place, place)) : null,
  };
}
