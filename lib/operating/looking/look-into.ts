import { gt, sql } from "drizzle-orm";
import { settings } from "@/db/schema/city";
import { platformLog } from "@/db/schema/platform";
import { type CityDb, withCity } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { type City, cityBySlug } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { canLookInto } from "@/lib/operating/policy";
import { type Actor, asPerson, systemActor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";

type Look = {
  slug: string;
  /** What is looked at, as the superadmin reads it: a path without the city's own parts. */
  at: string;
};

export type Seen<T> = { city: City; until: Date; seen: T };

/**
 * Shows an operator one page of a city that has allowed it. The permission, the record of the look and what is
 * read are one transaction: a permission taken back meanwhile waits for it, and after the record nothing can be
 * written any more.
 * @throws NotFoundError where no superadmin allows it (any more)
 */
export async function lookInto<T>(
  { actor }: { actor: Actor },
  { slug, at }: Look,
  read: (db: CityDb, city: City) => Promise<T>,
): Promise<Seen<T>> {
  authorize(actor, "platform.operate");
  const operator = asPerson(actor);
  const city = await cityBySlug(slug);
  if (city?.kind !== "city" || !canLookInto(city)) throw new NotFoundError("city");
  return withCity(city.id, async (db) => {
    const until = await holdPermission(db);
    // The city's ledger holds nobody of another realm as an actor; who it was is a fact of the event.
    await recordEvent(
      { db, actor: systemActor("console") },
      {
        verb: "city.lookedIn",
        subject: { kind: "city", id: city.id },
        data: { path: at, operator: operator.id },
      },
    );
    await db.insert(platformLog).values({
      id: newId(),
      action: "lookedIn",
      cityId: city.id,
      citySlug: city.slug,
      operatorId: operator.id,
      detail: { path: at },
    });
    await db.execute(sql`set transaction read only`);
    return { city, until, seen: await read(db, city) };
  });
}

async function holdPermission(db: CityDb): Promise<Date> {
  const [allowed] = await db
    .select({ until: settings.lookInUntil })
    .from(settings)
    .where(gt(settings.lookInUntil, sql`now()`))
    .for("share");
  if (!allowed?.until) throw new NotFoundError("permission to look in");
  return allowed.until;
}
