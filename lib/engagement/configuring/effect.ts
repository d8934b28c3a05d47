import { and, desc, eq, isNull } from "drizzle-orm";
import { wallets } from "@/db/schema/engagement";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { ScoreRules } from "../scoring/deeds";
import { deriveStandings, loadGame } from "../scoring/derive";

export type Effect = {
  /** People looked at: those with the highest score. */
  people: number;
  rising: number;
  falling: number;
  before: number;
  after: number;
  /** Whose points to spend would not cover what they spent already. */
  indebted: number;
};

/** People whom a preview looks at; of a greater city these are the most active. */
export const lookedAt = 500;

/** What other rules would make of the scores there are; nothing is written. */
export async function gameEffect(db: CityDb, tried: { gameOn: boolean; rules: ScoreRules }): Promise<Effect> {
  const kept = await db
    .select({
      personId: wallets.personId,
      score: wallets.score,
      balance: wallets.balance,
      debt: wallets.debt,
    })
    .from(wallets)
    .innerJoin(people, and(eq(people.cityId, wallets.cityId), eq(people.id, wallets.personId)))
    .where(isNull(people.deletedAt))
    .orderBy(desc(wallets.score), desc(wallets.personId))
    .limit(lookedAt);
  const game = { ...(await loadGame(db)), isOn: tried.gameOn, rules: tried.rules };
  const ids = kept.map(({ personId }) => personId);
  const standings = new Map((await deriveStandings(db, ids, game)).map((one) => [one.personId, one]));
  const changes = kept.map(({ personId, score, balance, debt }) => {
    const awards = standings.get(personId)?.awards ?? [];
    const after = awards.reduce((sum, one) => sum + one.points, 0);
    return { before: score, after, left: balance - debt + after - score };
  });
  const count = (is: (change: (typeof changes)[number]) => boolean) => changes.filter(is).length;
  return {
    people: changes.length,
    rising: count(({ before, after }) => after > before),
    falling: count(({ before, after }) => after < before),
    before: changes.reduce((sum, { before }) => sum + before, 0),
    after: changes.reduce((sum, { after }) => sum + after, 0),
    indebted: count(({ left }) => left < 0),
  };
}
