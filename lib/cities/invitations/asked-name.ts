import { and, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";

export type AskedName = { firstName: string; lastName: string };

/** The name by which somebody without one was invited to the team: they need not type it again. Theirs to change. */
export async function askedName(db: CityDb, personId: string): Promise<AskedName | null> {
  const [row] = await db
    .select({ firstName: invitations.firstName, lastName: invitations.lastName })
    .from(invitations)
    .innerJoin(people, and(eq(people.cityId, invitations.cityId), eq(people.email, invitations.email)))
    .where(
      and(
        eq(people.id, personId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        sql`${invitations.expiresAt} > now()`,
        or(ne(invitations.firstName, ""), ne(invitations.lastName, "")),
      ),
    )
    .orderBy(desc(invitations.createdAt))
    .limit(1);
  return row ?? null;
}
