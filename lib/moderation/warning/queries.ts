import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { warnings } from "@/db/schema/moderation";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";

export type UnreadWarning = { id: string; reason: string; createdAt: Date };

/** What the person has not said to have read. */
export async function unreadWarnings(db: CityDb, personId: string): Promise<UnreadWarning[]> {
  return db
    .select({ id: warnings.id, reason: warnings.reason, createdAt: warnings.createdAt })
    .from(warnings)
    .where(and(eq(warnings.personId, personId), isNull(warnings.readAt), isNull(warnings.takenBackAt)))
    .orderBy(asc(warnings.createdAt), asc(warnings.id));
}

export type PastWarning = UnreadWarning & { readAt: Date | null; by: string };

/** What staff warned a person of, the latest first. */
export async function warningsOf(db: CityDb, personId: string): Promise<PastWarning[]> {
  return db
    .select({
      id: warnings.id,
      reason: warnings.reason,
      createdAt: warnings.createdAt,
      readAt: warnings.readAt,
      by: sql<string>`trim(concat_ws(' ', ${people.firstName}, ${people.lastName}))`,
    })
    .from(warnings)
    .leftJoin(people, and(eq(people.cityId, warnings.cityId), eq(people.id, warnings.warnedBy)))
    .where(eq(warnings.personId, personId))
    .orderBy(desc(warnings.createdAt), desc(warnings.id))
    .limit(50);
}
