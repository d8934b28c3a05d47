import { and, asc, eq, isNotNull, isNull, notExists, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { updateReceipts } from "@/db/schema/updates";
import type { CityDb } from "@/db/with-city";
import type { Edition } from "./editions";

export type Addressee = { id: string; email: string; locale: string };

/** Policy makers who want the mail and have not had this one. */
export async function readersOf(db: CityDb, edition: Edition): Promise<Addressee[]> {
  const had = db
    .select({ one: sql`1` })
    .from(updateReceipts)
    .where(and(eq(updateReceipts.edition, edition), sql`${updateReceipts.personId} = "people"."id"`));
  return reachable(db, and(eq(people.role, "policy_maker"), eq(people.mailUpdates, true), notExists(had)));
}

export async function superadmins(db: CityDb): Promise<Addressee[]> {
  return reachable(db, eq(people.role, "superadmin"));
}

async function reachable(db: CityDb, who: ReturnType<typeof and>): Promise<Addressee[]> {
  const rows = await db
    .select({ id: people.id, email: people.email, locale: people.locale })
    .from(people)
    .where(and(who, isNotNull(people.email), isNull(people.deletedAt), isNull(people.suspendedAt)))
    .orderBy(asc(people.id));
  return rows.map(({ email, ...row }) => ({ ...row, email: email ?? "" }));
}
