import { and, asc, eq, inArray } from "drizzle-orm";
import { events } from "@/db/schema/events";
import type { CityDb } from "@/db/with-city";
import type { LedgerEntry } from "./timeline";

const told = [
  ...(["idea.milestoneReached", "idea.promiseMade", "idea.edited"] as const),
  ...(["challenge.finalistNamed", "challenge.finalistTakenBack", "challenge.recognised"] as const),
] as const;

/** The few events of an idea that its timeline tells; its thousands of supports are not read. */
export async function readLedger(db: CityDb, ideaId: string): Promise<LedgerEntry[]> {
  return db
    .select({ verb: events.verb, at: events.occurredAt, data: events.data })
    .from(events)
    .where(and(eq(events.subjectKind, "idea"), eq(events.subjectId, ideaId), inArray(events.verb, [...told])))
    .orderBy(asc(events.occurredAt))
    .limit(100);
}
