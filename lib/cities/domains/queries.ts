import { asc, eq } from "drizzle-orm";
import { cityHosts } from "@/db/schema/platform";
import type { CityDb } from "@/db/with-city";
import { thisCity } from "@/lib/cities/editing";

export type DomainRow = {
  host: string;
  verifiedAt: Date | null;
  verificationToken: string;
  isPrimary: boolean;
};

export async function listDomains(db: CityDb): Promise<DomainRow[]> {
  return db
    .select({
      host: cityHosts.host,
      verifiedAt: cityHosts.verifiedAt,
      verificationToken: cityHosts.verificationToken,
      isPrimary: cityHosts.isPrimary,
    })
    .from(cityHosts)
    .where(eq(cityHosts.cityId, thisCity))
    .orderBy(asc(cityHosts.createdAt));
}
