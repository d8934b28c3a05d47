import { badges } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";

export type OwnBadge = { name: Localized; fileId: string | null };

/** How the badges that a city made up are called and look, the archived ones too, by their id. */
export async function ownBadges(db: CityDb): Promise<ReadonlyMap<string, OwnBadge>> {
  const rows = await db.select({ id: badges.id, name: badges.name, fileId: badges.fileId }).from(badges);
  return new Map(rows.map(({ id, ...look }) => [id, look]));
}
