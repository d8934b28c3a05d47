import { activities } from "@/db/schema/city";
import { volunteerCauses } from "@/db/schema/volunteering";
import type { DemoVolunteering } from "@/db/seed/model-activities";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { dayOf, momentOf } from "@/lib/base/wall-clock";
import { arrivals, chanceOf, codeOf, pick } from "./chance";
import { type Grounds, must } from "./grounds";
import { note } from "./ledger";

/** What help is needed for, who offered it, and who helped. */
export async function plantVolunteering(db: CityDb, grounds: Grounds): Promise<void> {
  for (const plan of grounds.plan.volunteering ?? []) await plant(db, grounds, plan);
}

async function plant(db: CityDb, grounds: Grounds, volunteering: DemoVolunteering): Promise<void> {
  const { plan, calendar, rows, projects, named, citizens } = grounds;
  const { key, published, title, intro, project } = volunteering;
  const id = newId();
  const random = chanceOf(`${plan.slug} volunteering ${key}`);
  const code = codeOf(random);
  const projectId = project ? must(projects.get(project), `project ${project}`) : null;
  const by = must(named.get(volunteering.by), `staff ${volunteering.by}`).id;
  const publishAt = calendar.ago(published);
  await db.insert(activities).values({
    ...{ id, kind: "volunteering", code, slug: `volunteering-${code}`, projectId, title, intro, publishAt },
    ...{ who: "signed_in", createdAt: calendar.ago(published + 1) },
  });
  const told = { projectId, activityId: id };
  const subject = { kind: "activity" as const, id };
  note(rows, { ...told, subject, verb: "activity.created", at: calendar.ago(published + 1), by });
  note(rows, { ...told, subject, verb: "activity.published", at: publishAt, by });
  const shown = new Set([...named.values()].map((one) => one.id));
  const able = citizens.filter((one) => one.here > published && !shown.has(one.id));
  for (const { begins, hours, offered, helped = 0, ...words } of volunteering.causes) {
    const causeId = newId();
    const day = dayOf(calendar.ago(begins.ago), plan.timeZone);
    const startsAt = momentOf(`${day}T${begins.at}`, plan.timeZone);
    const endsAt = new Date(startsAt.getTime() + hours * 3_600_000);
    const doneAt = helped > 0 ? endsAt : null;
    await db
      .insert(volunteerCauses)
      .values({ ...words, id: causeId, activityId: id, startsAt, endsAt, doneAt, createdAt: publishAt });
    const data = { cause: causeId };
    if (doneAt) note(rows, { ...told, subject, verb: "volunteering.done", at: doneAt, by, data });
    const people = pick(random, able, offered, ({ eager }) => eager);
    const until = startsAt < calendar.now ? startsAt : calendar.ago(0.05);
    const times = arrivals(random, people.length, { from: publishAt, to: until });
    for (const [index, { id: personId }] of people.entries()) {
      const offeredAt = times[index] ?? publishAt;
      const helpedAt = index < helped ? doneAt : null;
      rows.offers.push({ causeId, personId, offeredAt, helpedAt });
      note(rows, { ...told, subject, verb: "volunteering.offered", at: offeredAt, by: personId, data });
      const person = { kind: "person" as const, id: personId };
      if (helpedAt)
        note(rows, { ...told, subject: person, verb: "volunteering.done", at: helpedAt, by, data });
    }
  }
}
