import type { CityDb } from "@/db/with-city";
import { type IdeaCard, ideaCards } from "@/lib/ideas/queries";
import { likely, similarIdeas } from "@/lib/ideas/similar/similar-ideas";
import type { Actor } from "@/lib/people/actor";

type Draft = { title: string; text: string; address?: string; lat: number | null; lng: number | null };

const SHOWN = 5;

/** The few ideas that are probably about the same as what somebody writes, nearest first. */
export async function likelyMatches(db: CityDb, actor: Actor, draft: Draft): Promise<IdeaCard[]> {
  const { title, text, address, lat, lng } = draft;
  const place = lat !== null && lng !== null ? { lat, lng } : null;
  const found = await similarIdeas(db, { title, text, address, place, limit: SHOWN });
  const ids = found.filter(({ score }) => score >= likely).map(({ id }) => id);
  const cards = await ideaCards(db, actor, ids);
  return cards.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}
