import { and, eq, isNull, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { meetingRegistrations, meetings } from "@/db/schema/meetings";
import type { CityDb } from "@/db/with-city";
import { lockActivity, tellActivity } from "@/lib/activities/locking";
import { authorizeActivity } from "@/lib/activities/place";
import { authorizeTakingPart, requireNamed } from "@/lib/activities/taking-part";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newCode } from "@/lib/base/ids";
import { momentOf } from "@/lib/base/wall-clock";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import type { Actor } from "@/lib/people/actor";
import type { CheckInInput, SaveMeetingInput, WriteMinutesInput } from "./input";
import { tellMovedUp } from "./mails";
import { countRegistered, findMeeting, findRegistration, hasPlace, personAt } from "./queries";
import { meetingShown, minutesShown } from "./shown";

/**
 * When and where it is, and for how many. Registering ends when it begins, unless it was told to end before.
 * @throws RuleError where it would end before it begins, be nowhere, or take a place from somebody
 */
export async function saveMeeting(
  { db, actor, city }: Context & { city: Pick<City, "timeZone"> },
  { activity, version, ...input }: SaveMeetingInput,
): Promise<Edited> {
  await authorizeActivity({ db, actor }, activity);
  const { locales } = await lockSettings(db);
  const { closesAt } = await lockMeeting(db, activity);
  const before = await findMeeting(db, activity);
  const moment = (field: string | null) => momentOf(field ?? "", city.timeZone);
  const wanted = { ...input, startsAt: moment(input.startsAt), endsAt: moment(input.endsAt) };
  const conflict = await findConflict(db, {
    version,
    now: meetingShown(before, locales, city.timeZone),
    wanted: meetingShown(wanted, locales, city.timeZone),
    event: { verb: "activity.changed", section: "meeting", subjectId: activity },
  });
  if (conflict) return { ok: false, conflict };
  if (wanted.endsAt <= wanted.startsAt) throw new RuleError("meetings.admin.order");
  if (!wanted.link && Object.keys(wanted.place).length === 0) throw new RuleError("meetings.admin.nowhere");
  const { startsAt, endsAt, link, capacity } = wanted;
  const placed = Math.min(await countRegistered(db, activity), before?.capacity ?? Number.MAX_VALUE);
  if (capacity !== null && capacity < placed) throw new RuleError("meetings.admin.fewer", { count: placed });
  const place = mergeTexts(before?.place ?? {}, wanted.place, locales);
  const values = { startsAt, endsAt, place, link, capacity };
  await db
    .insert(meetings)
    .values({ activityId: activity, ...values })
    .onConflictDoUpdate({ target: [meetings.cityId, meetings.activityId], set: values });
  const followed = closesAt === null || closesAt.getTime() === before?.startsAt.getTime();
  if (followed) await db.update(activities).set({ closesAt: startsAt }).where(eq(activities.id, activity));
  await tellActivity({ db, actor }, { verb: "activity.changed", id: activity, data: { section: "meeting" } });
  return { ok: true };
}

/** What was said and decided there. */
export async function writeMinutes({ db, actor }: Context, input: WriteMinutesInput): Promise<Edited> {
  await authorizeActivity({ db, actor }, input.activity);
  const { locales } = await lockSettings(db);
  const { activity, version } = input;
  await lockMeeting(db, activity);
  const meeting = await findMeeting(db, activity);
  if (!meeting) throw new NotFoundError("meeting");
  const conflict = await findConflict(db, {
    version,
    now: minutesShown(meeting, locales),
    wanted: minutesShown(input, locales),
    event: { verb: "activity.changed", section: "minutes", subjectId: activity },
  });
  if (conflict) return { ok: false, conflict };
  const minutes = mergeTexts(meeting.minutes, input.minutes, locales);
  await db.update(meetings).set({ minutes }).where(eq(meetings.activityId, activity));
  await tellActivity({ db, actor }, { verb: "activity.changed", id: activity, data: { section: "minutes" } });
  return { ok: true };
}

/**
 * The next number of the meeting, however many ask at once: the statement that draws it holds the meeting's row, so
 * nobody is told of a place that another, slower one had before. Again by the same person changes nothing.
 */
export async function register(
  context: Pick<Context, "db" | "actor">,
  { code }: { code: string },
): Promise<void> {
  const activity = await authorizeTakingPart(context, code);
  const { db, actor } = context;
  if (activity.kind !== "meeting") throw new NotFoundError("meeting");
  const person = requireNamed(actor);
  const rows = await db.execute<{ number: number }>(sql`
    with turn as (
      update ${meetings} set given = given + 1 where activity_id = ${activity.id} returning given)
    insert into ${meetingRegistrations} (activity_id, person_id, number, code)
    select ${activity.id}, ${person.id}, given, ${newCode(8)} from turn
    on conflict (city_id, activity_id, person_id) do nothing returning number`);
  if (rows.length > 0) await tellActivity(context, { verb: "meeting.registered", id: activity.id });
}

/** The place goes to the first who waits, and they are told. */
export async function unregister(
  context: { db: CityDb; actor: Actor; city: City },
  { code }: { code: string },
): Promise<void> {
  const activity = await authorizeTakingPart(context, code);
  const { db, actor } = context;
  const person = requireNamed(actor);
  await db
    .select({ id: meetings.activityId })
    .from(meetings)
    .where(eq(meetings.activityId, activity.id))
    .for("update");
  const [meeting, own] = [
    await findMeeting(db, activity.id),
    await findRegistration(db, activity.id, person.id),
  ];
  if (!meeting || !own || own.attendedAt) return;
  await db
    .delete(meetingRegistrations)
    .where(
      and(eq(meetingRegistrations.activityId, activity.id), eq(meetingRegistrations.personId, person.id)),
    );
  await tellActivity(context, { verb: "meeting.unregistered", id: activity.id });
  if (meeting.capacity === null || !hasPlace(own, meeting)) return;
  const personId = await personAt(db, activity.id, meeting.capacity);
  if (personId) await tellMovedUp(context, { activity, meeting, personId });
}

/** Whoever registered came: this, and not registering, earns points. */
export async function checkIn({ db, actor }: Context, { activity, person }: CheckInInput): Promise<void> {
  await authorizeActivity({ db, actor }, activity);
  await lockMeeting(db, activity);
  const here = and(eq(meetingRegistrations.activityId, activity), eq(meetingRegistrations.personId, person));
  if ((await db.$count(meetingRegistrations, here)) === 0) throw new NotFoundError("registration");
  const came = await db
    .update(meetingRegistrations)
    .set({ attendedAt: sql`now()` })
    .where(and(here, isNull(meetingRegistrations.attendedAt)))
    .returning({ person: meetingRegistrations.personId });
  if (came.length === 0) return;
  const subject = { kind: "person", id: person } as const;
  await recordEvent({ db, actor }, { verb: "meeting.attended", subject, activityId: activity });
}

/** The same by the code that the person shows. */
export async function checkInByCode(
  context: Context,
  { activity, code }: { activity: string; code: string },
): Promise<{ person: string }> {
  await authorizeActivity(context, activity);
  const [row] = await context.db
    .select({ person: meetingRegistrations.personId })
    .from(meetingRegistrations)
    .where(
      and(eq(meetingRegistrations.activityId, activity), eq(meetingRegistrations.code, code.toLowerCase())),
    );
  if (!row) throw new RuleError("meetings.admin.noCode");
  await checkIn(context, { activity, person: row.person });
  return row;
}

async function lockMeeting(db: CityDb, id: string) {
  const activity = await lockActivity(db, id);
  if (activity.kind !== "meeting") throw new NotFoundError("meeting");
  return activity;
}
