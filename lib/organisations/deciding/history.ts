import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";

/** What can be said of an organisation, in the ledger's words. */
const decisions = [
  "organisation.proposed",
  "organisation.verified",
  "organisation.refused",
  "organisation.withdrawn",
  "organisation.hidden",
  "organisation.shown",
  "organisation.kept",
] as const;

export type OrganisationDecision = { id: string; verb: (typeof decisions)[number]; at: Date; by: string };

/** What the city said of it so far, the latest first. */
export async function decisionsOn(db: CityDb, organisationId: string): Promise<OrganisationDecision[]> {
  const rows = await db
    .select({
      id: events.id,
      verb: sql<OrganisationDecision["verb"]>`${events.verb}`,
      at: events.occurredAt,
      by: sql<string>`trim(concat_ws(' ', ${people.firstName}, ${people.lastName}))`,
    })
    .from(events)
    .leftJoin(people, and(eq(people.cityId, events.cityId), eq(people.id, events.actorId)))
    .where(
      and(
        eq(events.subjectKind, "organisation"),
        eq(events.subjectId, organisationId),
        inArray(events.verb, [...decisions]),
      ),
    )
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(50);
  return rows;
}
