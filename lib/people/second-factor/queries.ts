import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { recoveryCodes, secondFactors } from "@/db/schema/second-factors";
import type { CityDb } from "@/db/with-city";
import { type Owner, openFor } from "./accept";

export type OwnFactor =
  | { state: "none" }
  /** Begun: the secret is shown until the app's first code. */
  | { state: "begun"; secret: string }
  | { state: "on"; codesLeft: number; freshCodes: string[] };

/** A person's own second factor. Fresh recovery codes are for the session that has proved it alone. */
export async function ownFactor(db: CityDb, owner: Owner): Promise<OwnFactor> {
  const [row] = await db.select().from(secondFactors).where(eq(secondFactors.personId, owner.personId));
  if (!row) return { state: "none" };
  const secret = openFor(owner, row.secret);
  if (!row.confirmedAt) return secret ? { state: "begun", secret } : { state: "none" };
  const codes = (row.shownOnce && openFor(owner, row.shownOnce)?.split(" ")) || [];
  const unused = and(eq(recoveryCodes.personId, owner.personId), isNull(recoveryCodes.usedAt));
  return { state: "on", codesLeft: await db.$count(recoveryCodes, unused), freshCodes: codes };
}

/** Whether somebody on the team has one, for whoever may reset it. */
export async function hasFactor(db: CityDb, personId: string): Promise<boolean> {
  const own = and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt));
  return (await db.$count(secondFactors, own)) > 0;
}

/** How many of the team have none yet. */
export async function countWithout(db: CityDb): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from people p where p.role not in ('citizen', 'operator') and p.deleted_at is null
      and not exists (select from second_factors f where f.person_id = p.id and f.confirmed_at is not null)`);
  return row?.count ?? 0;
}
