import { eq, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";

/** Whether the person has yet to put the guide to the role they have now away. */
export async function needsGuide(db: CityDb, personId: string): Promise<boolean> {
  const [row] = await db
    .select({ yes: sql<boolean>`${people.guidedAs} <> ${people.role}` })
    .from(people)
    .where(eq(people.id, personId));
  return row?.yes ?? false;
}
