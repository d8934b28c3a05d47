import { and, count, eq, isNull } from "drizzle-orm";
import { personBadges, vouchers, wallets } from "@/db/schema/engagement";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { Actor } from "@/lib/people/actor";
import type { Redeemer } from "./refusal";

/** What the person has to offer for rewards, and what they had of each. */
export async function loadRedeemer(
  db: CityDb,
  personId: string,
): Promise<Omit<Redeemer, "had"> & { hadOf: ReadonlyMap<string, number> }> {
  const [person] = await db
    .select({
      plays: people.plays,
      neighbourhoodId: people.neighbourhoodId,
      relation: people.relation,
      balance: wallets.balance,
    })
    .from(people)
    .leftJoin(wallets, and(eq(wallets.cityId, people.cityId), eq(wallets.personId, people.id)))
    .where(eq(people.id, personId));
  const badges = await db
    .select({ badge: personBadges.badge, level: personBadges.level })
    .from(personBadges)
    .where(eq(personBadges.personId, personId));
  const had = await db
    .select({ rewardId: vouchers.rewardId, count: count() })
    .from(vouchers)
    .where(and(eq(vouchers.personId, personId), isNull(vouchers.refundedAt)))
    .groupBy(vouchers.rewardId);
  return {
    plays: person?.plays ?? false,
    balance: person?.balance ?? 0,
    neighbourhoodId: person?.neighbourhoodId ?? null,
    relation: person?.relation ?? null,
    badges: new Map(badges.map(({ badge, level }) => [badge, level])),
    hadOf: new Map(had.map((row) => [row.rewardId, row.count])),
  };
}

/** What the reader has to offer for each reward; null for who is not signed in. */
export async function readerOf(db: CityDb, actor: Actor): Promise<((rewardId: string) => Redeemer) | null> {
  if (actor.kind !== "person") return null;
  const { hadOf, ...same } = await loadRedeemer(db, actor.id);
  return (rewardId) => ({ ...same, had: hadOf.get(rewardId) ?? 0 });
}
