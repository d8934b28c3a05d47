import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { seasonPlaces, seasons } from "@/db/schema/seasons";
import type { CityDb } from "@/db/with-city";
import { dayOf } from "@/lib/base/wall-clock";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { systemActor } from "@/lib/people/actor";
import { placeAnew } from "./places";

/** The places that are recognised when a season is over; the others are forgotten. */
export const recognised = 10;

/** Makes the places of seasons that run anew, and closes those whose last day is over. */
export async function tendSeasons(db: CityDb, { timeZone }: Pick<City, "timeZone">): Promise<void> {
  const today = dayOf(await databaseNow(db), timeZone);
  const begun = await db
    .select()
    .from(seasons)
    .where(and(isNull(seasons.closedAt), lte(seasons.firstDay, today)))
    .orderBy(seasons.firstDay)
    .for("update");
  for (const season of begun) {
    await placeAnew(db, season, timeZone);
    if (season.lastDay < today) await closeSeason(db, season.id);
  }
}

/** From here on nothing changes it, whatever becomes of the points or of the people. */
async function closeSeason(db: CityDb, id: string): Promise<void> {
  await db
    .delete(seasonPlaces)
    .where(
      and(
        eq(seasonPlaces.seasonId, id),
        inArray(seasonPlaces.kind, ["person", "organisation"]),
        sql`${seasonPlaces.place} > ${recognised}`,
      ),
    );
  await db.update(seasons).set({ closedAt: sql`now()` }).where(eq(seasons.id, id));
  await recordEvent(
    { db, actor: systemActor("job") },
    { verb: "season.closed", subject: { kind: "season", id } },
  );
}
