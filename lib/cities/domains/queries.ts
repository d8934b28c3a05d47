import { and, asc, eq } from "drizzle-orm";
import { cityHosts } from "@/db/schema/platform";
import type { CityDb } from "@/db/with-city";
import { thisCity } from "@/lib/cities/editing";

export type DomainRow = {
  host: string;
  verifiedAt: Date | null;
  verificationToken: string;
  isPrimary: boolean;
};

const shown = {
  host: cityHosts.host,
  verifiedAt: cityHosts.verifiedAt,
  verificationToken: cityHosts.verificationToken,
  isPrimary: cityHosts.isPrimary,
};

export async function findDomain(db: CityDb, host: string): Promise<DomainRow | null> {
  const [domain] = await db
    .select(shown)
    .from(cityHosts)
    .where(and(eq(cityHosts.cityId, thisCity), eq(cityHosts.host, host)));
  return domain ?? null;
}

export async function listDomains(db: CityDb): Promise<DomainRow[]> {
  return db
    .select(shown)
    .from(cityHosts)
    .where(eq(cityHosts.cityId, thisCity))
    .orderBy(asc(cityHosts.createdAt));
}
