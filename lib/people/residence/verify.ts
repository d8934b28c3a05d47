import { and, eq, lte, ne, sql } from "drizzle-orm";
import { residences } from "@/db/schema/residence";
import { type CityDb, inSavepoint } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { loadSettings } from "@/lib/cities/settings";
import { recordEvent } from "@/lib/events/record";
import type { Person } from "../actor";
import type { ResidenceWay } from "./fields";
import { type Marks, requireNobodyElse } from "./marks";

export type Shown = Marks & { way: ResidenceWay; proof: string };

/**
 * From now on the person is verified, for as long as the city says. What showed it stands for one account: the unique
 * key decides, however many come at once. Whoever comes by another way is found by the marks.
 * @throws RuleError where it stands for another account
 */
export async function verify(db: CityDb, actor: Person, { way, proof, ...marks }: Shown): Promise<void> {
  await requireNobodyElse(db, { personId: actor.id, way, ...marks });
  const { residenceYears } = await loadSettings(db);
  const over = and(eq(residences.proofHash, proof), lte(residences.expiresAt, sql`now()`));
  await db.delete(residences).where(and(over, ne(residences.personId, actor.id)));
  // What was verified before, perhaps in another way, makes room.
  await db.delete(residences).where(eq(residences.personId, actor.id));
  const expiresAt = residenceYears ? sql`now() + make_interval(years => ${residenceYears})` : null;
  const made = await db
    .insert(residences)
    .values({ personId: actor.id, way, proofHash: proof, ...marks, expiresAt })
    .onConflictDoNothing()
    .returning({ personId: residences.personId });
  if (made.length === 0) return requireOwn(db, actor, proof);
  const subject = { kind: "person", id: actor.id } as const;
  await recordEvent({ db, actor }, { verb: "residence.verified", subject, data: { way } });
}

/** The same where nobody waits for the answer: what cannot be is left as it was. */
export async function tryToVerify(db: CityDb, actor: Person, shown: Shown): Promise<boolean> {
  try {
    await inSavepoint(db, (part) => verify(part, actor, shown));
    return true;
  } catch (error) {
    if (error instanceof RuleError) return false;
    throw error;
  }
}

/** Sent twice at once, the second finds what the first did. */
async function requireOwn(db: CityDb, { id }: Person, proof: string): Promise<void> {
  const own = and(eq(residences.proofHash, proof), eq(residences.personId, id));
  if ((await db.$count(residences, own)) === 0) throw new RuleError("residence.taken");
}
