import { and, eq, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { events } from "@/db/schema/events";
import { ideas, supports } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import { recordEvent } from "@/lib/events/record";
import { dueOnSupports } from "@/lib/ideas/promise";
import { findPublicSubject, findSubject, type IdeaSubject, placeOfEvent } from "@/lib/ideas/subject";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { milestones, supportRefusal } from "./policy";

type Supporting = { db: CityDb; actor: Actor; city: Pick<City, "timeZone">; settings: CitySettings };

export type SupportState = { supported: boolean; supportCount: number };

/** One person's vote for an idea. Given twice it still counts once. */
export async function supportIdea(
  { db, actor, city, settings }: Supporting,
  { ideaId }: { ideaId: string },
): Promise<SupportState> {
  authorize(actor, "ideas.support");
  const person = asPerson(actor);
  // Asked in one breath: everybody presses this button, and each question is a trip to the database.
  const [idea, now] = await Promise.all([findPublicSubject(db, ideaId), databaseNow(db)]);
  const refusal = supportRefusal(idea, now);
  if (refusal) throw new RuleError(`idea.refused.${refusal}`);
  const given = await db
    .insert(supports)
    .values({ ideaId, personId: person.id })
    .onConflictDoNothing()
    .returning({ ideaId: supports.ideaId });
  if (given.length === 0) return { supported: true, supportCount: idea.supportCount };
  const counted = await count(db, ideaId, 1);
  // Somebody withdrew or removed it since we looked: the vote goes back with the transaction.
  if (counted?.visibility !== "public") throw new RuleError("idea.refused.hidden");
  const place = placeOfEvent(idea);
  await recordEvent(
    { db, actor },
    { verb: "idea.supported", ...place, data: { supports: counted.supportCount } },
  );
  await tellMilestone({ db, actor }, idea, counted.supportCount);
  const due = dueOnSupports(settings, counted, now, city.timeZone);
  if (due) await promise({ db, actor }, idea, due, counted.supportCount);
  return { supported: true, supportCount: counted.supportCount };
}

/** Takes the person's vote back, whatever became of the idea since. */
export async function takeSupportBack(
  { db, actor }: Pick<Supporting, "db" | "actor">,
  { ideaId }: { ideaId: string },
): Promise<SupportState> {
  authorize(actor, "ideas.support");
  const person = asPerson(actor);
  const idea = await findSubject(db, ideaId);
  const taken = await db
    .delete(supports)
    .where(and(eq(supports.ideaId, ideaId), eq(supports.personId, person.id)))
    .returning({ ideaId: supports.ideaId });
  if (taken.length === 0) return { supported: false, supportCount: idea.supportCount };
  const counted = await count(db, ideaId, -1);
  const supportCount = counted?.supportCount ?? 0;
  await recordEvent(
    { db, actor },
    { verb: "idea.unsupported", ...placeOfEvent(idea), data: { supports: supportCount } },
  );
  return { supported: false, supportCount };
}

/** The counter follows its row in the same transaction; the row's lock puts simultaneous votes in a line. */
async function count(db: CityDb, ideaId: string, change: 1 | -1) {
  const [row] = await db
    .update(ideas)
    .set({ supportCount: sql`${ideas.supportCount} + ${change}` })
    .where(eq(ideas.id, ideaId))
    .returning({
      supportCount: ideas.supportCount,
      visibility: ideas.visibility,
      dueAt: ideas.dueAt,
      dueReason: ideas.dueReason,
      answeredAt: ideas.answeredAt,
    });
  return row;
}

type Writing = Pick<Supporting, "db" | "actor">;

/** Told once: support that is taken back and given again reaches the same number twice. */
async function tellMilestone({ db, actor }: Writing, idea: IdeaSubject, reached: number): Promise<void> {
  if (!milestones.includes(reached)) return;
  const told = await db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "idea"),
        eq(events.subjectId, idea.id),
        eq(events.verb, "idea.milestoneReached"),
        sql`(${events.data} ->> 'supports')::int = ${reached}`,
      ),
    )
    .limit(1);
  if (told.length > 0) return;
  await recordEvent(
    { db, actor },
    { verb: "idea.milestoneReached", ...placeOfEvent(idea), data: { supports: reached } },
  );
}

async function promise(
  { db, actor }: Writing,
  idea: IdeaSubject,
  due: { dueAt: Date; dueReason: string },
  reached: number,
): Promise<void> {
  await db.update(ideas).set(due).where(eq(ideas.id, idea.id));
  await recordEvent(
    { db, actor },
    {
      verb: "idea.promiseMade",
      ...placeOfEvent(idea),
      data: { reason: due.dueReason, supports: reached, dueAt: due.dueAt.toISOString() },
    },
  );
}
