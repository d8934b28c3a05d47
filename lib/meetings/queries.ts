import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { meetingRegistrations, meetings } from "@/db/schema/meetings";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";

export type Meeting = Omit<typeof meetings.$inferSelect, "cityId" | "given">;

export async function findMeeting(db: CityDb, activityId: string): Promise<Meeting | null> {
  const { startsAt, endsAt, place, link, capacity, minutes } = meetings;
  const [row] = await db
    .select({ activityId: meetings.activityId, startsAt, endsAt, place, link, capacity, minutes })
    .from(meetings)
    .where(eq(meetings.activityId, activityId));
  return row ?? null;
}

/** A person's place in the order: from 1; beyond the capacity it is a place on the waiting list. */
export type Registration = { code: string; rank: number; attendedAt: Date | null };

export async function findRegistration(
  db: CityDb,
  activityId: string,
  personId: string,
): Promise<Registration | null> {
  const [row] = await db
    .select({ code: meetingRegistrations.code, attendedAt: meetingRegistrations.attendedAt, rank: rankOf })
    .from(meetingRegistrations)
    .where(and(eq(meetingRegistrations.activityId, activityId), eq(meetingRegistrations.personId, personId)));
  return row ?? null;
}

export async function countRegistered(db: CityDb, activityId: string): Promise<number> {
  return db.$count(meetingRegistrations, eq(meetingRegistrations.activityId, activityId));
}

export type Registered = {
  personId: string;
  firstName: string;
  lastName: string;
  code: string;
  attendedAt: Date | null;
};

/** Everybody who registered, in their order: as many as there are places have one. */
export async function listRegistered(db: CityDb, activityId: string): Promise<Registered[]> {
  return db
    .select({
      personId: meetingRegistrations.personId,
      firstName: people.firstName,
      lastName: people.lastName,
      code: meetingRegistrations.code,
      attendedAt: meetingRegistrations.attendedAt,
    })
    .from(meetingRegistrations)
    .innerJoin(
      people,
      and(eq(people.cityId, meetingRegistrations.cityId), eq(people.id, meetingRegistrations.personId)),
    )
    .where(eq(meetingRegistrations.activityId, activityId))
    .orderBy(asc(meetingRegistrations.number));
}

/** Who has this place in the order, if anybody does. */
export async function personAt(db: CityDb, activityId: string, rank: number): Promise<string | null> {
  const [row] = await db
    .select({ personId: meetingRegistrations.personId })
    .from(meetingRegistrations)
    .where(eq(meetingRegistrations.activityId, activityId))
    .orderBy(asc(meetingRegistrations.number))
    .offset(rank - 1)
    .limit(1);
  return row?.personId ?? null;
}

/** By name, since a query of one table writes its columns without it. */
const rankOf: SQL<number> = sql<number>`(select count(*)::int from meeting_registrations before
  where before.city_id = meeting_registrations.city_id
    and before.activity_id = meeting_registrations.activity_id and before.number <= meeting_registrations.number)`;

export function hasPlace(
  { rank }: Pick<Registration, "rank">,
  { capacity }: Pick<Meeting, "capacity">,
): boolean {
  return capacity === null || rank <= capacity;
}
