import { and, asc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { residenceLetters, residentEntries } from "@/db/schema/residence";
import type { CityDb } from "@/db/with-city";
import { isLocale, type Locale } from "@/lib/base/locales";

export type OwnLetter = { askedAt: Date; printedAt: Date | null; expiresAt: Date };

/** The person's own, while it waits to be printed or its code holds. */
export async function ownLetter(db: CityDb, personId: string): Promise<OwnLetter | null> {
  const { askedAt, printedAt, expiresAt } = residenceLetters;
  const [row] = await db
    .select({ askedAt, printedAt, expiresAt })
    .from(residenceLetters)
    .where(and(eq(residenceLetters.personId, personId), notOver));
  return row ?? null;
}

export type WaitingLetter = {
  id: string;
  name: string;
  street: string;
  postcode: string;
  place: string;
  askedAt: Date;
  locale: Locale;
  /** Whether the city's list has such a line; null where no list can tell. */
  onList: boolean | null;
};

/** As many as one prints in one go. */
export const batch = 100;

/** Those to be printed, the oldest first, each in the language of whoever asked for it. */
export async function listWaiting(db: CityDb): Promise<WaitingLetter[]> {
  const { id, name, street, postcode, place, askedAt, entryHash } = residenceLetters;
  const rows = await db
    .select({
      ...{ id, name, street, postcode, place, askedAt, locale: people.locale },
      onList: sql<
        boolean | null
      >`case when ${entryHash} is not null and exists (select from ${residentEntries})
        then exists (select from resident_entries e
          where e.city_id = ${residenceLetters.cityId} and e.entry_hash = ${entryHash}) end`,
    })
    .from(residenceLetters)
    .innerJoin(
      people,
      and(eq(people.cityId, residenceLetters.cityId), eq(people.id, residenceLetters.personId)),
    )
    .where(and(isNull(residenceLetters.printedAt), notOver))
    .orderBy(asc(askedAt), asc(id))
    .limit(batch);
  return rows.map((row) => ({ ...row, locale: isLocale(row.locale) ? row.locale : "en" }));
}

/** How many wait to be printed, and how many are under way. */
export async function countLetters(db: CityDb): Promise<{ waiting: number; sent: number }> {
  return {
    waiting: await db.$count(residenceLetters, and(isNull(residenceLetters.printedAt), notOver)),
    sent: await db.$count(residenceLetters, and(isNotNull(residenceLetters.printedAt), notOver)),
  };
}

const notOver = gt(residenceLetters.expiresAt, sql`now()`);
