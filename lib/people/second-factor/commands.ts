import { and, eq, isNull, sql } from "drizzle-orm";
import { people, sessions } from "@/db/schema/people";
import { recoveryCodes, secondFactors } from "@/db/schema/second-factors";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { hashToken } from "@/lib/base/ids";
import { seal } from "@/lib/base/keys";
import type { City } from "@/lib/cities/resolve";
import { loadSettings } from "@/lib/cities/settings";
import { recordEvent } from "@/lib/events/record";
import type { Verb } from "@/lib/events/verbs";
import { type Actor, asPerson } from "../actor";
import { authorize } from "../permissions";
import { acceptCode, acceptStep, type Owner, sealedFor } from "./accept";
import { newRecoveryCodes, recoveryHash } from "./recovery";
import { isStaff } from "./standing";
import { newSecret } from "./totp";

type Own = { db: CityDb; actor: Actor; city: Pick<City, "id"> };
type Session = { session: string };

/** A secret for the app; nothing is asked for by it until a first code shows that the app has it. */
export async function beginFactor({ db, actor, city }: Own): Promise<void> {
  authorize(actor, "account.own");
  const { id: personId, role, withheld = role } = asPerson(actor);
  if (!isStaff(withheld)) throw new NotFoundError("second factor");
  const secret = seal(newSecret(), ...sealedFor({ cityId: city.id, personId }));
  const begun = await db
    .insert(secondFactors)
    .values({ personId, secret })
    .onConflictDoUpdate({
      target: [secondFactors.cityId, secondFactors.personId],
      set: { secret, lastStep: -1 },
      setWhere: isNull(secondFactors.confirmedAt),
    })
    .returning({ personId: secondFactors.personId });
  if (begun.length > 0) await tell({ db, actor }, "person.factorBegun", personId);
}

/** The app has the secret: from now on it is asked for, and this session has shown it. False for a wrong code. */
export async function confirmFactor(
  { db, actor, city }: Own,
  { code, session }: { code: string } & Session,
): Promise<boolean> {
  authorize(actor, "account.own");
  const owner = { cityId: city.id, personId: asPerson(actor).id };
  if (!(await acceptStep(db, owner, code, "new"))) return false;
  await db
    .update(secondFactors)
    .set({ confirmedAt: sql`now()` })
    .where(eq(secondFactors.personId, owner.personId));
  await pass(db, owner, session);
  await giveRecoveryCodes(db, owner);
  await tell({ db, actor }, "person.factorSetUp", owner.personId);
  return true;
}

/** What is asked for after signing in. False for a code that is wrong or was used. */
export async function proveFactor(
  { db, actor, city }: Own,
  { code, session }: { code: string } & Session,
): Promise<boolean> {
  authorize(actor, "account.own");
  const owner = { cityId: city.id, personId: asPerson(actor).id };
  const by = await acceptCode(db, owner, code);
  if (!by) return false;
  await pass(db, owner, session);
  // Codes that were made and never said to be kept are not shown again.
  await db.update(secondFactors).set({ shownOnce: null }).where(eq(secondFactors.personId, owner.personId));
  await tell({ db, actor }, "person.factorProved", owner.personId, { by });
  return true;
}

/** Ten new recovery codes in place of those before. False for a wrong code. */
export async function renewRecoveryCodes(
  { db, actor, city }: Own,
  { code }: { code: string },
): Promise<boolean> {
  authorize(actor, "account.own");
  const owner = requireProved(actor, city);
  if (!(await acceptCode(db, owner, code))) return false;
  await giveRecoveryCodes(db, owner);
  await tell({ db, actor }, "person.recoveryCodesRenewed", owner.personId);
  return true;
}

/** They are written down: nobody is shown them again. */
export async function keepRecoveryCodes({ db, actor, city }: Own): Promise<void> {
  authorize(actor, "account.own");
  const { personId } = requireProved(actor, city);
  await db.update(secondFactors).set({ shownOnce: null }).where(eq(secondFactors.personId, personId));
  await tell({ db, actor }, "person.recoveryCodesKept", personId);
}

/**
 * Only the mailed code from now on. False for a wrong code.
 * @throws RuleError where the city wants a second factor
 */
export async function turnOffFactor({ db, actor, city }: Own, { code }: { code: string }): Promise<boolean> {
  authorize(actor, "account.own");
  const owner = requireProved(actor, city);
  if ((await loadSettings(db)).requireFactor) throw new RuleError("auth.factor.required");
  if (!(await acceptCode(db, owner, code))) return false;
  await forget(db, owner.personId);
  await tell({ db, actor }, "person.factorTurnedOff", owner.personId);
  return true;
}

/**
 * For somebody who has neither phone nor recovery codes any more: theirs is gone, and where the city wants one they
 * are led to a new one. Sessions that were let in by the old one end.
 */
export async function resetFactor(
  { db, actor }: Pick<Own, "db" | "actor">,
  { id }: { id: string },
): Promise<void> {
  authorize(actor, "city.manageStaff");
  const [person] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.deletedAt)))
    .for("update");
  if (!person) throw new NotFoundError("person");
  await forget(db, id);
  await db.delete(sessions).where(eq(sessions.personId, id));
  await tell({ db, actor }, "person.factorReset", id);
}

async function forget(db: CityDb, personId: string): Promise<void> {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await db.delete(secondFactors).where(eq(secondFactors.personId, personId));
}

async function giveRecoveryCodes(db: CityDb, owner: Owner): Promise<void> {
  const codes = newRecoveryCodes();
  const { personId } = owner;
  await db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await db
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ personId, codeHash: recoveryHash(code, owner) })));
  const shownOnce = seal(codes.join(" "), ...sealedFor(owner));
  await db.update(secondFactors).set({ shownOnce }).where(eq(secondFactors.personId, personId));
}

/** The session that the token names has its person's own role from now on. */
async function pass(db: CityDb, { personId }: Owner, token: string): Promise<void> {
  await db
    .update(sessions)
    .set({ factorAt: sql`now()` })
    .where(and(eq(sessions.tokenHash, hashToken(token)), eq(sessions.personId, personId)));
}

/** Only who has proved the second factor changes it. */
function requireProved(actor: Actor, city: Pick<City, "id">): Owner {
  const { id: personId, wanting } = asPerson(actor);
  if (wanting) throw new NotFoundError("second factor");
  return { cityId: city.id, personId };
}

async function tell(
  context: Pick<Own, "db" | "actor">,
  verb: Verb,
  id: string,
  data?: Record<string, string>,
): Promise<void> {
  await recordEvent(context, { verb, subject: { kind: "person", id }, data });
}
