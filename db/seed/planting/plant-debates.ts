import { activities } from "@/db/schema/city";
import { debates } from "@/db/schema/debates";
import { threads } from "@/db/schema/discussion";
import type { DemoArgument, DemoDebate } from "@/db/seed/model";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { type Stance, stances } from "@/lib/discussion/input";
import { chanceOf, codeOf, pick } from "./chance";
import { type Grounds, must, type Settler } from "./grounds";
import { idAt, note } from "./ledger";

/** Debates with their arguments, and who of which side found them helpful. */
export async function plantDebates(db: CityDb, grounds: Grounds): Promise<void> {
  for (const debate of grounds.plan.debates ?? []) await plant(db, grounds, debate);
}

async function plant(db: CityDb, grounds: Grounds, debate: DemoDebate): Promise<void> {
  const { plan, calendar, rows, projects, named } = grounds;
  const { key, published, closes, title, intro } = debate;
  const [id, threadId] = [newId(), newId()];
  const random = chanceOf(`${plan.slug} debate ${key}`);
  const code = codeOf(random);
  const projectId = must(projects.get(debate.project), `project ${debate.project}`);
  const by = must(named.get(debate.by), `staff ${debate.by}`).id;
  await db.insert(activities).values({
    ...{ id, kind: "debate", code, slug: `debate-${code}`, projectId, title, intro, who: "signed_in" },
    ...{ publishAt: calendar.ago(published), createdAt: calendar.ago(published + 1) },
    closesAt: calendar.ago(closes),
  });
  await db.insert(threads).values({ id: threadId });
  await db.insert(debates).values({ activityId: id, threadId });
  const place = { projectId, activityId: id };
  const subject = { kind: "activity" as const, id };
  note(rows, { ...place, subject, verb: "activity.created", at: calendar.ago(published + 1), by });
  note(rows, { ...place, subject, verb: "activity.published", at: calendar.ago(published), by });
  const crowd = sidesOf(grounds, debate, random);
  for (const [index, argument] of debate.arguments.entries()) {
    const part = (index + random()) / debate.arguments.length;
    const guess = calendar.ago(published - 1 - part * (published - 3));
    say({ grounds, random, place, threadId, crowd }, argument, calendar.awake(guess, random));
  }
}

type Telling = {
  grounds: Grounds;
  random: () => number;
  place: { projectId: string; activityId: string };
  threadId: string;
  crowd: Record<Stance, Settler[]>;
};

function say(telling: Telling, { by, as, stance, text, locale, helpful }: DemoArgument, at: Date): void {
  const { grounds, random, place, threadId, crowd } = telling;
  const { rows, plan, named, calendar } = grounds;
  const author = must(named.get(by), `voice ${by}`);
  const id = idAt(at);
  const subject = { kind: "comment" as const, id };
  const readers = stances.flatMap((side) => pick(random, crowd[side], helpful[side], ({ eager }) => eager));
  const organisationId = as ? must(grounds.organisations.get(as), `organisation ${as}`) : null;
  rows.comments.push({
    ...{
      organisationId,
      id,
      threadId,
      authorId: author.id,
      stance,
      text,
      createdAt: at,
      helpfulCount: readers.length,
    },
    locale: locale ?? plan.defaultLocale,
  });
  const data = { waiting: false, reply: false, stance, organisationId };
  note(rows, { ...place, subject, verb: "comment.posted", at, by: author.id, data });
  for (const reader of readers) {
    const left = calendar.now.getTime() - at.getTime();
    const createdAt = new Date(at.getTime() + left * random() ** 1.5);
    rows.helpfulMarks.push({ commentId: id, personId: reader.id, createdAt });
    note(rows, { ...place, subject, verb: "comment.markedHelpful", at: createdAt, by: reader.id });
  }
}

/** Who reads along on which side: nobody is on both, and nobody who argues is among them. */
function sidesOf(
  { citizens, named }: Grounds,
  { published, sides }: DemoDebate,
  random: () => number,
): Record<Stance, Settler[]> {
  const shown = new Set([...named.values()].map((one) => one.id));
  const able = citizens.filter((one) => one.here > published && !shown.has(one.id));
  const drawn = pick(random, able, sides.for + sides.against, ({ eager }) => eager);
  const lot = drawn.map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at);
  const people = lot.map(({ one }) => one);
  return { for: people.slice(0, sides.for), against: people.slice(sides.for) };
}
