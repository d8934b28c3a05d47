import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { reports } from "@/db/schema/discussion";
import type { CityDb } from "@/db/with-city";
import { recordEvents } from "@/lib/events/record";
import { type Actor, actorId } from "@/lib/people/actor";

export type OrganisationReport = {
  id: string;
  reason: string;
  note: string;
  createdAt: Date;
  byPerson: boolean;
};

/** What people find wrong with it, and nobody has decided on yet. */
export async function openReports(db: CityDb, organisationId: string): Promise<OrganisationReport[]> {
  return db
    .select({
      id: reports.id,
      reason: reports.reason,
      note: reports.note,
      createdAt: reports.createdAt,
      byPerson: sql<boolean>`${reports.reporterId} is not null`,
    })
    .from(reports)
    .where(and(eq(reports.organisationId, organisationId), isNull(reports.resolvedAt)))
    .orderBy(asc(reports.createdAt), asc(reports.id));
}

/** How many open reports each organisation has that has any. */
export async function countReports(db: CityDb): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: reports.organisationId, count: sql<number>`count(*)::int` })
    .from(reports)
    .where(and(isNotNull(reports.organisationId), isNull(reports.resolvedAt)))
    .groupBy(reports.organisationId);
  return new Map(rows.map(({ id, count }) => [id ?? "", count]));
}

/** Whatever the city decides about it answers every open report; gives how many there were. */
export async function resolveReports(
  { db, actor }: { db: CityDb; actor: Actor },
  organisationId: string,
  upheld: boolean,
): Promise<number> {
  const open = await openReports(db, organisationId);
  if (open.length === 0) return 0;
  const ids = open.map(({ id }) => id);
  await db
    .update(reports)
    .set({ resolvedAt: sql`now()`, resolvedBy: actorId(actor), upheld })
    .where(inArray(reports.id, ids));
  await recordEvents(
    { db, actor },
    ids.map((id) => ({
      verb: "report.resolved" as const,
      subject: { kind: "report" as const, id },
      data: { upheld, about: "organisation" },
    })),
  );
  return open.length;
}
