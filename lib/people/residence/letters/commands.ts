import { and, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { residenceLetters } from "@/db/schema/residence";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { City } from "@/lib/cities/resolve";
import { loadSettings } from "@/lib/cities/settings";
import { recordEvent, recordEvents } from "@/lib/events/record";
import type { Verb } from "@/lib/events/verbs";
import { type Actor, asPerson } from "../../actor";
import { authorize } from "../../permissions";
import { fieldsOf, type ResidenceField } from "../fields";
import { type Entry, entryHasher, isLetterCode, letterProof, proofHash } from "../hashes";
import type { AskLetterInput } from "../input";
import { codeDays, waitingDays } from "../limits";
import { isOnList } from "../list/queries";
import { marksOf, tellsOnePerson } from "../marks";
import { verify } from "../verify";

type Own = { db: CityDb; actor: Actor; city: Pick<City, "id"> };

/** A new letter takes the place of the one before, whose code then opens nothing. */
export async function askForLetter(
  { db, actor, city }: Own,
  { name, street, postcode, place, ...said }: Omit<AskLetterInput, "next">,
): Promise<void> {
  authorize(actor, "account.own");
  const { id: personId } = asPerson(actor);
  const { residenceLetters: offered, residenceFields } = await loadSettings(db);
  if (!offered) throw new NotFoundError("letters");
  const who = whoAsks(city.id, fieldsOf(residenceFields), { name, street, postcode, ...said });
  const values = {
    ...{ id: newId(), name, street, postcode, place, askedAt: sql`now()`, printedAt: null, ...who },
    expiresAt: sql`now() + make_interval(days => ${waitingDays})`,
  };
  await db
    .insert(residenceLetters)
    .values({ personId, ...values })
    .onConflictDoUpdate({ target: [residenceLetters.cityId, residenceLetters.personId], set: values });
  await tell({ db, actor }, "residence.letterAsked", personId);
}

type Said = Pick<AskLetterInput, "name" | "street" | "postcode"> & Entry;

/** Keyed hashes of who asks: of the list's line that they would be, and the marks that any way has of them. */
function whoAsks(cityId: string, fields: readonly ResidenceField[], { name, ...said }: Said) {
  const words = name.trim().split(/\s+/);
  const entry = { ...said, lastName: said.lastName ?? words.at(-1), firstName: said.firstName ?? words[0] };
  const entryHash = tellsOnePerson(fields) ? entryHasher(cityId, fields)(entry) : null;
  return { entryHash, ...marksOf(cityId, fields, entry) };
}

/** The person wants none any more: the address goes at once. */
export async function withdrawLetter({ db, actor }: Pick<Own, "db" | "actor">): Promise<void> {
  authorize(actor, "account.own");
  const { id } = asPerson(actor);
  const gone = await db
    .delete(residenceLetters)
    .where(eq(residenceLetters.personId, id))
    .returning({ id: residenceLetters.id });
  if (gone.length > 0) await tell({ db, actor }, "residence.letterWithdrawn", id);
}

/**
 * Verifies whoever holds the letter that came for them; the letter, and the address with it, is gone then. False for
 * a code that is wrong, of somebody else's letter, or over.
 * @throws RuleError where another account was verified by a letter to the same name and address
 */
export async function redeemLetter({ db, actor, city }: Own, { code }: { code: string }): Promise<boolean> {
  authorize(actor, "account.own");
  const person = asPerson(actor);
  const own = and(eq(residenceLetters.personId, person.id), isNotNull(residenceLetters.printedAt));
  const [letter] = await db
    .select()
    .from(residenceLetters)
    .where(and(own, gt(residenceLetters.expiresAt, sql`now()`)))
    .for("update");
  if (!letter || !isLetterCode(city.id, letter.id, code)) return false;
  const { entryHash, birthMark, addressMark } = letter;
  // A line of the list stands for one account, whether it is entered or written to.
  const line = entryHash !== null && (await isOnList(db, entryHash));
  const proof = line ? proofHash(city.id, "list", entryHash) : letterProof(city.id, letter);
  await verify(db, person, { way: "letter", proof, birthMark, addressMark });
  await db.delete(residenceLetters).where(eq(residenceLetters.id, letter.id));
  return true;
}

/** These were printed and go out: their codes hold from now on, for as long as post may take and be left lying. */
export async function markPrinted(
  { db, actor }: Pick<Own, "db" | "actor">,
  { ids }: { ids: readonly string[] },
): Promise<number> {
  authorize(actor, "residents.manage");
  const printed = await db
    .update(residenceLetters)
    .set({ printedAt: sql`now()`, expiresAt: sql`now() + make_interval(days => ${codeDays})` })
    .where(and(inArray(residenceLetters.id, [...ids]), isNull(residenceLetters.printedAt)))
    .returning({ personId: residenceLetters.personId });
  const told = printed.map(({ personId }) => ({
    verb: "residence.letterPrinted" as const,
    subject: { kind: "person" as const, id: personId },
  }));
  await recordEvents({ db, actor }, told);
  return printed.length;
}

/** Not sent, for an address that cannot be: whoever asked for it sees that none comes. */
export async function refuseLetter(
  { db, actor }: Pick<Own, "db" | "actor">,
  { id }: { id: string },
): Promise<void> {
  authorize(actor, "residents.manage");
  const [gone] = await db
    .delete(residenceLetters)
    .where(and(eq(residenceLetters.id, id), isNull(residenceLetters.printedAt)))
    .returning({ personId: residenceLetters.personId });
  if (!gone) throw new RuleError("residence.admin.letterGone");
  await tell({ db, actor }, "residence.letterRefused", gone.personId);
}

async function tell(context: Pick<Own, "db" | "actor">, verb: Verb, id: string): Promise<void> {
  await recordEvent(context, { verb, subject: { kind: "person", id } });
}
