import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { volunteerCauses, volunteerOffers } from "@/db/schema/volunteering";
import type { CityDb } from "@/db/with-city";

/** What help is needed for, how many offered it so far, and of how many staff noted that they helped. */
export type Cause = Omit<typeof volunteerCauses.$inferSelect, "cityId" | "createdAt"> & {
  offered: number;
  helped: number;
};

/** By name, since a query of one table writes its columns without it. */
const offersOf: SQL = sql`from volunteer_offers o
  where o.city_id = volunteer_causes.city_id and o.cause_id = volunteer_causes.id`;
const counted = {
  offered: sql<number>`(select count(*)::int ${offersOf})`,
  helped: sql<number>`(select count(helped_at)::int ${offersOf})`,
};

/** What comes first in time first; what has no time yet, and then what is done, after that. */
export async function listCauses(db: CityDb, activityId: string): Promise<Cause[]> {
  const { doneAt, startsAt, createdAt } = volunteerCauses;
  return select(db)
    .where(eq(volunteerCauses.activityId, activityId))
    .orderBy(sql`${doneAt} nulls first`, sql`${startsAt} nulls last`, asc(createdAt));
}

export async function findCause(db: CityDb, activityId: string, id: string): Promise<Cause | null> {
  const [row] = await select(db).where(
    and(eq(volunteerCauses.activityId, activityId), eq(volunteerCauses.id, id)),
  );
  return row ?? null;
}

function select(db: CityDb) {
  const { id, activityId, title, text, place, startsAt, endsAt, needed, doneAt } = volunteerCauses;
  return db
    .select({ id, activityId, title, text, place, startsAt, endsAt, needed, doneAt, ...counted })
    .from(volunteerCauses)
    .$dynamic();
}

export type Offer = { causeId: string; helpedAt: Date | null };

/** For what of an activity somebody offered help. */
export async function ownOffers(db: CityDb, activityId: string, personId: string): Promise<Offer[]> {
  return db
    .select({ causeId: volunteerOffers.causeId, helpedAt: volunteerOffers.helpedAt })
    .from(volunteerOffers)
    .innerJoin(
      volunteerCauses,
      and(
        eq(volunteerCauses.cityId, volunteerOffers.cityId),
        eq(volunteerCauses.id, volunteerOffers.causeId),
      ),
    )
    .where(and(eq(volunteerCauses.activityId, activityId), eq(volunteerOffers.personId, personId)));
}

export type Helper = {
  personId: string;
  firstName: string;
  lastName: string;
  message: string;
  helpedAt: Date | null;
};

/** Who offered help, in the order in which they did. */
export async function listHelpers(db: CityDb, causeId: string): Promise<Helper[]> {
  const { personId, message, helpedAt, offeredAt } = volunteerOffers;
  return db
    .select({ personId, firstName: people.firstName, lastName: people.lastName, message, helpedAt })
    .from(volunteerOffers)
    .innerJoin(people, and(eq(people.cityId, volunteerOffers.cityId), eq(people.id, personId)))
    .where(eq(volunteerOffers.causeId, causeId))
    .orderBy(asc(offeredAt), asc(personId));
}

/** How many more are needed. */
export function stillNeeded({ needed, offered }: Pick<Cause, "needed" | "offered">): number {
  return Math.max(0, needed - offered);
}
