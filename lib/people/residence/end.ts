import { and, eq, isNull, sql } from "drizzle-orm";
import { residences } from "@/db/schema/residence";
import type { CityDb } from "@/db/with-city";
import { noMarks } from "./marks";

/** False where there was none. */
export async function end(db: CityDb, personId: string, reason: string): Promise<boolean> {
  const ended = await db
    .update(residences)
    .set({ endedAt: sql`now()`, endedReason: reason, proofHash: null, ...noMarks })
    .where(and(eq(residences.personId, personId), isNull(residences.endedAt)))
    .returning({ personId: residences.personId });
  return ended.length > 0;
}
