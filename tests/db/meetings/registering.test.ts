import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events, mails } from "@/db/schema/events";
import { meetingRegistrations } from "@/db/schema/meetings";
import { publishActivity } from "@/lib/activities/commands";
import { findActivityById } from "@/lib/activities/queries";
import { versionOf } from "@/lib/cities/editing";
import { firstRules } from "@/lib/engagement/scoring/deeds";
import { checkIn, checkInByCode, register, saveMeeting, unregister } from "@/lib/meetings/commands";
import { saveMeetingInput } from "@/lib/meetings/input";
import { findMeeting, findRegistration, hasPlace, listRegistered } from "@/lib/meetings/queries";
import { meetingShown } from "@/lib/meetings/shown";
import type { Person } from "@/lib/people/actor";
import { startActivity } from "@/tests/support/activities";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { crowd, untilTaken } from "@/tests/support/crowd";
import { settleScores, walletOf } from "@/tests/support/engagement";
import { within } from "@/tests/support/idea";
import { startMeeting } from "@/tests/support/meetings";

const come = (here: TestCity, actor: Person, code: string) =>
  here.run((db) => register({ db, actor }, { code }));
const leave = (here: TestCity, actor: Person, code: string) =>
  here.run((db) => unregister({ db, actor, city: here.city }, { code }));

test("two hundred who register at once get a place each in one order, none twice and none too many", async () => {
  const here = await createTestCity();
  const { id, code } = await startMeeting(here, { capacity: 50 });
  const all = await crowd(here, 200);
  const seen = await Promise.all(
    all.map(async (person) => {
      await untilTaken(() => come(here, person, code));
      // What each is told at that very moment holds: nobody is sent back by a slower one.
      return here.run((db) => findRegistration(db, id, person.id));
    }),
  );
  const list = await here.run((db) => listRegistered(db, id));
  const rows = await here.run((db) =>
    db.select({ number: meetingRegistrations.number }).from(meetingRegistrations),
  );
  expect(rows.map(({ number }) => number).sort((a, b) => a - b)).toEqual(all.map((_, index) => index + 1));
  for (const [index, person] of all.entries()) {
    const rank = list.findIndex(({ personId }) => personId === person.id) + 1;
    expect(seen[index]?.rank).toBe(rank);
  }
  const meeting = { capacity: 50 };
  expect(seen.filter((one) => one && hasPlace(one, meeting))).toHaveLength(50);
});

test("whoever gives a place back lets the first who waits have it, and stands at the end when coming again", async () => {
  const here = await createTestCity();
  const { id, code } = await startMeeting(here, { capacity: 1 });
  const [ada, ben, cem] = [await here.person(), await here.person(), await here.person()];
  for (const person of [ada, ben, cem]) await come(here, person, code);
  await come(here, ada, code);
  const order = async () => (await here.run((db) => listRegistered(db, id))).map(({ personId }) => personId);
  expect(await order()).toEqual([ada.id, ben.id, cem.id]);
  await leave(here, cem, code);
  expect(await here.run((db) => db.$count(mails))).toBe(0);
  await come(here, cem, code);
  await leave(here, ada, code);
  // Who moves up hears of it, and nobody else.
  const sent = await here.run((db) => db.select({ to: mails.personId, subject: mails.subject }).from(mails));
  expect(sent).toEqual([{ to: ben.id, subject: "You now have a place: An evening on the street" }]);
  await come(here, ada, code);
  expect(await order()).toEqual([ben.id, cem.id, ada.id]);
  const told = await here.run((db) =>
    db.select({ verb: events.verb }).from(events).where(eq(events.subjectId, id)),
  );
  const verbs = told.map(({ verb }) => verb).filter((verb) => verb.startsWith("meeting."));
  expect(verbs.sort()).toEqual([
    ...Array.from({ length: 5 }, () => "meeting.registered"),
    ...["meeting.unregistered", "meeting.unregistered"],
  ]);
});

test("who is not signed in or has no name yet is asked for that first, and nobody registers once it began", async () => {
  const here = await createTestCity();
  const open = await startMeeting(here, {}, { who: "everyone" });
  const visitor = here.visitor();
  await expect(here.run((db) => register({ db, actor: visitor }, { code: open.code }))).rejects.toThrow(
    "errors.signInNeeded",
  );
  const nameless = await here.person({ firstName: "", lastName: "" });
  await expect(come(here, nameless, open.code)).rejects.toThrow("errors.nameNeeded");
  const over = await startMeeting(here, {}, { closesAt: new Date(Date.now() - 1000) });
  await expect(come(here, await here.person(), over.code)).rejects.toThrow("activities.refused.ended");
});

test("coming earns points, by the list or by the code that somebody shows, and registering does not", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { id, code } = await startMeeting(here);
  const [ada, ben] = [await here.person(), await here.person()];
  for (const person of [ada, ben]) await come(here, person, code);
  await settleScores(here);
  expect((await walletOf(here, ada)).score).toBe(0);
  await within(here, actor, (context) => checkIn(context, { activity: id, person: ada.id }));
  const own = await here.run((db) => findRegistration(db, id, ben.id));
  const shown = { activity: id, code: (own?.code ?? "").toUpperCase() };
  await within(here, actor, (context) => checkInByCode(context, shown));
  await within(here, actor, (context) => checkInByCode(context, shown));
  await settleScores(here);
  for (const person of [ada, ben])
    expect((await walletOf(here, person)).score).toBe(firstRules.meetingAttended.points);
  await expect(
    within(here, actor, (context) => checkInByCode(context, { activity: id, code: "22222222" })),
  ).rejects.toThrow("meetings.admin.noCode");
  // Whoever was there stays on the list.
  await leave(here, ada, code);
  expect(await here.run((db) => listRegistered(db, id))).toHaveLength(2);
});

test("a meeting is published once it says when and where, and registering ends when it begins", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { id } = await startActivity(here, { kind: "meeting", publishAt: null });
  const publish = () => within(here, actor, (context) => publishActivity(context, { id }));
  await expect(publish()).rejects.toThrow("activities.admin.nothingToDo");
  const save = async (fields: Record<string, string>) => {
    const before = await here.run((db) => findMeeting(db, id));
    const version = versionOf(meetingShown(before, here.city.locales, here.city.timeZone));
    const input = saveMeetingInput.parse({ activity: id, version, ...fields });
    return within(here, actor, (context) => saveMeeting(context, input));
  };
  const times = { startsAt: "2027-10-31T18:00", endsAt: "2027-10-31T20:00" };
  await expect(save({ ...times, endsAt: "2027-10-31T17:00", "place.en": "Hall" })).rejects.toThrow("order");
  await expect(save(times)).rejects.toThrow("nowhere");
  expect(await save({ ...times, "place.en": "Hall", capacity: "30" })).toEqual({ ok: true });
  await publish();
  const closesAt = async () => (await here.run((db) => findActivityById(db, id)))?.closesAt?.toISOString();
  // After the clocks went back that morning.
  expect(await closesAt()).toBe("2027-10-31T17:00:00.000Z");
  await save({ ...times, startsAt: "2027-10-31T19:00", "place.en": "Hall", capacity: "30" });
  for (const person of [await here.person(), await here.person()]) {
    const row = await here.run((db) => findActivityById(db, id));
    await come(here, person, row?.code ?? "");
  }
  await expect(
    save({ ...times, startsAt: "2027-10-31T19:00", "place.en": "Hall", capacity: "1" }),
  ).rejects.toThrow("meetings.admin.fewer");
  expect(await closesAt()).toBe("2027-10-31T18:00:00.000Z");
});
