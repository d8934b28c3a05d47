import { eq } from "drizzle-orm";
import { residentEntries } from "@/db/schema/residence";
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
  if (!hash || (await db.$count(residentEntries, eq(residentEntries.entryHash, hash))) === 0) return false;
  await verify(db, person, { way: "list", proof: proofHash(city.id, "list", hash) });
  return true;
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
