import { badges } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";

/** What a city calls the badges it made up, the archived ones too, by their id. */
export async function ownBadgeNames(db: CityDb): Promise<ReadonlyMap<string, Localized>> {
  const rows = await db.select({ id: badges.id, name: badges.name }).from(badges);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
