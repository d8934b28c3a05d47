import { and, inArray, isNull } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";

/** Why somebody cannot be invited now. */
export type Hindrance = "member" | "suspended" | "invited";

/** Who of these is on the team, suspended, or asked already, by address. */
export async function hindrances(db: CityDb, emails: readonly string[]): Promise<Map<string, Hindrance>> {
  if (emails.length === 0) return new Map();
  const open = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
  const asked = await db
    .select({ email: invitations.email })
    .from(invitations)
    .where(and(inArray(invitations.email, [...emails]), open));
  const known = await db
    .select({ email: people.email, role: people.role, suspendedAt: people.suspendedAt })
    .from(people)
    .where(and(inArray(people.email, [...emails]), isNull(people.deletedAt)));
  const found = new Map<string, Hindrance>(asked.map(({ email }) => [email, "invited"]));
  for (const { email, role, suspendedAt } of known) {
    if (email && suspendedAt) found.set(email, "suspended");
    else if (email && role !== "citizen") found.set(email, "member");
  }
  return found;
}
