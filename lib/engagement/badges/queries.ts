import { count, eq } from "drizzle-orm";
import { badges, personBadges } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";

export type BadgeRow = Omit<typeof badges.$inferSelect, "cityId">;

/** The badges that the city made up, with how many people have each. */
export async function listBadges(db: CityDb): Promise<(BadgeRow & { people: number })[]> {
  const rows = await db.select().from(badges).orderBy(badges.createdAt, badges.id);
  const counts = await db
    .select({ badge: personBadges.badge, people: count() })
    .from(personBadges)
    .groupBy(personBadges.badge);
  const people = new Map(counts.map((row) => [row.badge, row.people]));
  return rows.map((row) => ({ ...row, people: people.get(row.id) ?? 0 }));
}

export async function findBadge(db: CityDb, id: string): Promise<BadgeRow | null> {
  const [row] = await db.select().from(badges).where(eq(badges.id, id));
  return row ?? null;
}
