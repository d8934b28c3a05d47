import { and, asc, count, eq, isNull, type SQL } from "drizzle-orm";
import { partners, rewards } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { hashToken } from "@/lib/base/ids";

export type PartnerRow = {
  id: string;
  name: string;
  createdAt: Date;
  closedAt: Date | null;
  rewards: number;
};

/** All partners by name, the closed ones too, with how many open rewards each hands out. */
export async function listPartners(db: CityDb): Promise<PartnerRow[]> {
  return db
    .select({
      id: partners.id,
      name: partners.name,
      createdAt: partners.createdAt,
      closedAt: partners.closedAt,
      rewards: count(rewards.id),
    })
    .from(partners)
    .leftJoin(
      rewards,
      and(
        eq(rewards.cityId, partners.cityId),
        eq(rewards.partnerId, partners.id),
        isNull(rewards.archivedAt),
      ),
    )
    .groupBy(partners.cityId, partners.id)
    .orderBy(asc(partners.name), asc(partners.id));
}

/** One that has a link and a PIN: after a city's import partners have none until they are made anew. */
export type OpenPartner = { id: string; name: string; tokenHash: string; pinHash: string };

export async function findOpenPartner(db: CityDb, id: string): Promise<OpenPartner | null> {
  return find(db, eq(partners.id, id));
}

/** Whose link it is; null after it was closed or replaced. */
export async function findByLink(db: CityDb, token: string): Promise<OpenPartner | null> {
  return find(db, eq(partners.tokenHash, hashToken(token)));
}

async function find(db: CityDb, which: SQL): Promise<OpenPartner | null> {
  const [found] = await db
    .select({
      id: partners.id,
      name: partners.name,
      tokenHash: partners.tokenHash,
      pinHash: partners.pinHash,
    })
    .from(partners)
    .where(and(which, isNull(partners.closedAt)));
  if (!found?.tokenHash || !found.pinHash) return null;
  const { tokenHash, pinHash } = found;
  return { ...found, tokenHash, pinHash };
}
