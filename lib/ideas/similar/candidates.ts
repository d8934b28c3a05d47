import { inArray } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { findCandidates, type Wanted } from "@/lib/ideas/search/candidates";
import type { Known } from "@/lib/ideas/search/city-statistics";
import { featuresOf } from "@/lib/ideas/search/features";
import { expected, rarityOf, type Statistics } from "@/lib/ideas/search/statistics";
import { CityTerms } from "@/lib/ideas/search/terms";
import type { Candidate, Query } from "./rank";

/** So many are then compared word by word. */
const CANDIDATES = 300;
/** About so many entries of the index are looked at for one question, however large the city. */
const BUDGET = 6_000;
const PER_TERM = 1_500;
const AT_LEAST = 16;
const AT_MOST = 400;
/** "About here" is worth as much as a fairly rare word. */
const CELL_WEIGHT = 12;

/** Ideas that share something rare with the query: the rarest terms first, until the budget is used. */
export async function candidateIds(
  db: CityDb,
  cityId: string,
  query: Query,
  known: Known,
): Promise<string[]> {
  const city = new CityTerms(cityId);
  const wanted: Wanted[] = [];
  let looked = 0;
  for (const { found, weight, rarity } of byRarity(city, query, known.statistics)) {
    const ideas = Math.min(PER_TERM, expected(rarity, known.ideas));
    if (wanted.length >= AT_MOST || (wanted.length >= AT_LEAST && looked + ideas > BUDGET)) break;
    looked += ideas;
    wanted.push({ term: found, weight, group: wanted.length });
  }
  const here = query.place ? city.cellsAround(query.place) : [];
  const near = here.map((cell) => ({ term: cell, weight: CELL_WEIGHT, group: -1 }));
  return findCandidates(db, [...near, ...wanted], { perTerm: PER_TERM, atMost: CANDIDATES });
}

type Term = { found: number; weight: number; rarity: number };

function byRarity(city: CityTerms, query: Query, statistics: Statistics): Term[] {
  const title = featuresOf(query.title);
  const rest = featuresOf(`${query.text}\n${query.address ?? ""}`);
  const kinds = [
    { family: "stems", share: 1 },
    { family: "pairs", share: 1 },
    { family: "concepts", share: 0.25 },
  ] as const;
  const terms: Term[] = [];
  for (const { family, share } of kinds) {
    for (const [feature, times] of counted([...title[family], ...title[family], ...rest[family]])) {
      const rarity = rarityOf(statistics.rarity[family], feature);
      const weight = share * rarity ** 2 * (1 + Math.log(times));
      if (weight > 0) terms.push({ found: city.feature(family, feature), weight, rarity });
    }
  }
  return terms.sort((one, other) => other.rarity - one.rarity);
}

function counted(features: number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

export type FoundIdea = Candidate & { code: string; slug: string; originId: string | null; status: string };

export async function readCandidates(db: CityDb, ids: string[]): Promise<FoundIdea[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: ideas.id,
      code: ideas.code,
      slug: ideas.slug,
      originId: ideas.originId,
      title: ideas.title,
      text: ideas.text,
      address: ideas.address,
      lat: ideas.lat,
      lng: ideas.lng,
      topicId: ideas.topicId,
      status: ideas.status,
      visibility: ideas.visibility,
      supports: ideas.totalSupports,
    })
    .from(ideas)
    .where(inArray(ideas.id, ids));
  return rows
    .filter(({ visibility }) => visibility === "public")
    .map(({ lat, lng, ...idea }) => ({ ...idea, place: lat !== null && lng !== null ? { lat, lng } : null }));
}
