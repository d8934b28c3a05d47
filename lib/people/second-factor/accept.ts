import { and, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { recoveryCodes, secondFactors } from "@/db/schema/second-factors";
import type { CityDb } from "@/db/with-city";
import { unseal } from "@/lib/base/keys";
import { recoveryHash } from "./recovery";
import { stepOf } from "./totp";

export type Owner = { cityId: string; personId: string };

/** The purpose under which a person's secret is sealed. */
export function sealedFor({ cityId, personId }: Owner): string[] {
  return ["second-factor", cityId, personId];
}

/** What was sealed for a person, or null where another AUTH_SECRET did it: then it proves nothing, and is made anew. */
export function openFor(owner: Owner, sealed: string): string | null {
  try {
    return unseal(sealed, ...sealedFor(owner));
  } catch {
    return null;
  }
}

/** Uses a code up, once: of two who present the same at the same moment one is refused. Null where it is wrong. */
export async function acceptCode(db: CityDb, owner: Owner, code: string): Promise<"app" | "recovery" | null> {
  if (/^\d{6}$/.test(code)) return (await acceptStep(db, owner, code, "confirmed")) ? "app" : null;
  const { personId } = owner;
  const used = await db
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCodes.personId, personId),
        eq(recoveryCodes.codeHash, recoveryHash(code, owner)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ at: recoveryCodes.usedAt });
  return used.length > 0 ? "recovery" : null;
}

/** Whether the code is right for a step after the last one that was accepted; from now on that is the last. */
export async function acceptStep(
  db: CityDb,
  owner: Owner,
  code: string,
  factor: "confirmed" | "new",
): Promise<boolean> {
  const { confirmedAt, personId } = secondFactors;
  const own = and(
    eq(personId, owner.personId),
    factor === "confirmed" ? isNotNull(confirmedAt) : isNull(confirmedAt),
  );
  const [row] = await db.select({ secret: secondFactors.secret }).from(secondFactors).where(own);
  const secret = row && openFor(owner, row.secret);
  const step = secret ? stepOf(secret, code, await databaseNow(db)) : null;
  if (step === null) return false;
  const moved = await db
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(own, lt(secondFactors.lastStep, step)))
    .returning({ step: secondFactors.lastStep });
  return moved.length > 0;
}
