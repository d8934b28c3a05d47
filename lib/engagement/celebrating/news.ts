import { eq, sql } from "drizzle-orm";
import { wallets } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { ownBadges } from "../badges/names";
import { type BadgeLook, lookOf } from "../standing/queries";

/** What was reached longer ago is no news: nobody is told of a badge that came with an old rule. */
const newsDays = 30;

export type BadgeNews = { badge: string; level: number } & BadgeLook;

/**
 * Badges and levels that the person has not seen yet, which by this they have: whoever asks next gets none. Nothing is
 * news to who does not play.
 */
export async function takeBadgeNews(db: CityDb, personId: string): Promise<BadgeNews[]> {
  const taken = await db.execute<{ badge: string; level: number; fresh: boolean }>(sql`
    update person_badges set seen_at = now() where person_id = ${personId} and seen_at is null
      and exists (select from people p where p.id = ${personId} and p.plays)
    returning badge, level, reached_at > now() - make_interval(days => ${newsDays}) as fresh`);
  const news = taken.filter(({ fresh }) => fresh);
  if (taken.length > 0) {
    await db.update(wallets).set({ badgesToldAt: sql`now()` }).where(eq(wallets.personId, personId));
  }
  if (news.length === 0) return [];
  const own = await ownBadges(db);
  return news
    .map(({ badge, level }) => ({ badge, level, ...lookOf(own.get(badge)) }))
    .sort((one, other) => (one.badge < other.badge ? -1 : 1));
}
