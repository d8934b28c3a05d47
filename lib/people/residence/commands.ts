import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import type { City } from "@/lib/cities/resolve";
import { loadSettings } from "@/lib/cities/settings";
import { recordEvent } from "@/lib/events/record";
import { type Actor, asPerson } from "../actor";
import { authorize } from "../permissions";
import { end } from "./end";
import { fieldsOf } from "./fields";
import { type Entry, entryHasher, proofHash } from "./hashes";
import type { EndInput } from "./input";
import { isOnList } from "./list/queries";
import { marksOf } from "./marks";
import { verify } from "./verify";

type Own = { db: CityDb; actor: Actor; city: Pick<City, "id"> };

/**
 * Whether what was entered is a line of the city's list; then the person is verified by it. False says that it is no
 * line, and not what of it differs.
 * @throws RuleError where another account was verified by this line
 */
export async function verifyByList({ db, actor, city }: Own, entry: Entry): Promise<boolean> {
  authorize(actor, "account.own");
  const person = asPerson(actor);
  const fields = fieldsOf((await loadSettings(db)).residenceFields);
  const hash = entryHasher(city.id, fields)(entry);
  if (!hash || !(await isOnList(db, hash))) return false;
  const proof = proofHash(city.id, "list", hash);
  await verify(db, person, { way: "list", proof, ...marksOf(city.id, fields, entry) });
  return true;
}

/**
 * Whether there is such a line on the city's list, for staff who have somebody's papers before them. Nothing else is
 * said: not whose account it stands for, nor whether any. That staff looked is in the audit trail, and not for whom.
 */
export async function lookUpResident({ db, actor, city }: Own, entry: Entry): Promise<boolean> {
  authorize(actor, "residents.manage");
  const hash = entryHasher(city.id, fieldsOf((await loadSettings(db)).residenceFields))(entry);
  await recordEvent({ db, actor }, { verb: "residence.lookedUp", subject: { kind: "city", id: city.id } });
  return hash !== null && (await isOnList(db, hash));
}

/** Counts no more, for a reason that the person reads. What showed it may show it for somebody else. */
export async function endResidence(
  { db, actor }: Pick<Own, "db" | "actor">,
  { id, reason }: EndInput,
): Promise<void> {
  authorize(actor, "residents.manage");
  const ended = await end(db, id, reason);
  if (!ended) throw new NotFoundError("residence");
  const subject = { kind: "person", id } as const;
  await recordEvent({ db, actor }, { verb: "residence.ended", subject, data: { reason } });
}
