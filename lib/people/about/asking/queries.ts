import { asc, eq } from "drizzle-orm";
import { aboutFields } from "@/db/schema/census";
import type { CityDb } from "@/db/with-city";

export type FieldRow = Omit<typeof aboutFields.$inferSelect, "cityId">;

/** The city's own questions, those no longer asked too. */
export async function listFields(db: CityDb): Promise<FieldRow[]> {
  return db.select().from(aboutFields).orderBy(asc(aboutFields.createdAt), asc(aboutFields.id));
}

export async function findField(db: CityDb, id: string): Promise<FieldRow | null> {
  const [row] = await db.select().from(aboutFields).where(eq(aboutFields.id, id));
  return row ?? null;
}
