import { activities } from "@/db/schema/city";
import { meetings } from "@/db/schema/meetings";
import type { DemoMeeting } from "@/db/seed/model";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { dayOf, momentOf } from "@/lib/base/wall-clock";
import { arrivals, chanceOf, codeOf, pick } from "./chance";
import { type Grounds, must } from "./grounds";
import { note } from "./ledger";

/** Where people meet, who registered, and who came. */
export async function plantMeetings(db: CityDb, grounds: Grounds): Promise<void> {
  for (const meeting of grounds.plan.meetings ?? []) await plant(db, grounds, meeting);
}

async function plant(db: CityDb, grounds: Grounds, meeting: DemoMeeting): Promise<void> {
  const { plan, calendar, rows, projects, named, citizens } = grounds;
  const { key, published, title, intro, place, minutes, capacity, hours } = meeting;
  const id = newId();
  const random = chanceOf(`${plan.slug} meeting ${key}`);
  const code = codeOf(random);
  const projectId = must(projects.get(meeting.project), `project ${meeting.project}`);
  const by = must(named.get(meeting.by), `staff ${meeting.by}`).id;
  const publishAt = calendar.ago(published);
  const day = dayOf(calendar.ago(meeting.begins.ago), plan.timeZone);
  const startsAt = momentOf(`${day}T${meeting.begins.at}`, plan.timeZone);
  const endsAt = new Date(startsAt.getTime() + hours * 3_600_000);
  await db.insert(activities).values({
    ...{ id, kind: "meeting", code, slug: `meeting-${code}`, projectId, title, intro, who: "signed_in" },
    ...{ publishAt, closesAt: startsAt, createdAt: calendar.ago(published + 2) },
  });
  const shown = new Set([...named.values()].map((one) => one.id));
  const able = citizens.filter((one) => one.here > published && !shown.has(one.id));
  const people = pick(random, able, meeting.registered, ({ eager }) => eager);
  const until = startsAt < calendar.now ? startsAt : calendar.ago(0.05);
  const times = arrivals(random, people.length, { from: publishAt, to: until });
  await db.insert(meetings).values({
    ...{ activityId: id, startsAt, endsAt, place, capacity, minutes: minutes ?? {}, given: people.length },
  });
  const told = { projectId, activityId: id };
  const subject = { kind: "activity" as const, id };
  note(rows, { ...told, subject, verb: "activity.created", at: calendar.ago(published + 2), by });
  note(rows, { ...told, subject, verb: "activity.published", at: publishAt, by });
  for (const [index, person] of people.entries()) {
    const registeredAt = times[index] ?? publishAt;
    const came = index < (meeting.came ?? 0);
    rows.registrations.push({
      ...{ activityId: id, personId: person.id, number: index + 1, registeredAt },
      ...{ code: `${codeOf(random)}${codeOf(random).slice(0, 2)}`, attendedAt: came ? startsAt : null },
    });
    note(rows, { ...told, subject, verb: "meeting.registered", at: registeredAt, by: person.id });
    if (!came) continue;
    const who = { kind: "person" as const, id: person.id };
    note(rows, { ...told, subject: who, verb: "meeting.attended", at: startsAt, by });
  }
}
