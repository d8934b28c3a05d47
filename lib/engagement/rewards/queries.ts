import { and, asc, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { partners, rewards, vouchers } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import type { Offered } from "./refusal";

/** A reward as everybody may see it. */
export type Reward = Offered & {
  id: string;
  title: Localized;
  text: Localized;
  fileId: string | null;
  validDays: number;
  /** Who hands it out; null where the city itself does. */
  partner: string | null;
};

const columns = {
  id: rewards.id,
  title: rewards.title,
  text: rewards.text,
  fileId: rewards.fileId,
  price: rewards.price,
  badge: rewards.badge,
  badgeLevel: rewards.badgeLevel,
  stock: rewards.stock,
  neighbourhoodId: rewards.neighbourhoodId,
  relation: rewards.relation,
  opensAt: rewards.opensAt,
  closesAt: rewards.closesAt,
  archivedAt: rewards.archivedAt,
  eachAtMost: rewards.eachAtMost,
  validDays: rewards.validDays,
  partner: partners.name,
};

/** What can be had now or soon; what is sold out comes last. `now` is the database's. */
export async function listOffered(db: CityDb): Promise<{ rewards: Reward[]; now: Date }> {
  const found = await db
    .select(columns)
    .from(rewards)
    .leftJoin(partners, handedOut)
    .where(and(isNull(rewards.archivedAt), or(isNull(rewards.closesAt), gt(rewards.closesAt, sql`now()`))))
    .orderBy(sql`coalesce(stock, 1) = 0`, asc(rewards.price), asc(rewards.id));
  return { rewards: found, now: await databaseNow(db) };
}

/** One that is or was offered, however it stands. */
export async function findReward(db: CityDb, id: string): Promise<{ reward: Reward; now: Date } | null> {
  const [reward] = await db
    .select(columns)
    .from(rewards)
    .leftJoin(partners, handedOut)
    .where(eq(rewards.id, id));
  return reward ? { reward, now: await databaseNow(db) } : null;
}

/** As staff see it. */
export type ManagedReward = Reward & { partnerId: string | null; given: number; used: number };

export async function listManaged(db: CityDb): Promise<ManagedReward[]> {
  return readManaged(db);
}

export async function findManaged(db: CityDb, id: string): Promise<ManagedReward | null> {
  const [found] = await readManaged(db, id);
  return found ?? null;
}

async function readManaged(db: CityDb, id?: string): Promise<ManagedReward[]> {
  const rows = await db
    .select({ ...columns, partnerId: rewards.partnerId })
    .from(rewards)
    .leftJoin(partners, handedOut)
    .where(id === undefined ? undefined : eq(rewards.id, id))
    .orderBy(desc(rewards.createdAt), desc(rewards.id));
  const counts = await db
    .select({
      rewardId: vouchers.rewardId,
      given: sql<number>`(count(*) filter (where refunded_at is null))::int`,
      used: sql<number>`count(used_at)::int`,
    })
    .from(vouchers)
    .where(id === undefined ? undefined : eq(vouchers.rewardId, id))
    .groupBy(vouchers.rewardId);
  const byReward = new Map(counts.map((row) => [row.rewardId, row]));
  return rows.map((row) => {
    const { given = 0, used = 0 } = byReward.get(row.id) ?? {};
    return { ...row, given, used };
  });
}

/** By whom, as long as its link is open; afterwards by the city's staff. */
export const handedOut = and(
  eq(partners.cityId, rewards.cityId),
  eq(partners.id, rewards.partnerId),
  isNull(partners.closedAt),
);
