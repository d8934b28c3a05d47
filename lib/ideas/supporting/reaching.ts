import { and, eq, inArray, sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { type Due, dueOnSupports } from "@/lib/ideas/promise";
import type { Counted } from "./ledger";
import { milestones } from "./policy";

type Rule = { settings: Parameters<typeof dueOnSupports>[0]; timeZone: string; now: Date };

/** The votes with which an idea reached the number that the city promised an answer for, each with that promise. */
export function newPromises(
  { settings, timeZone, now }: Rule,
  counted: Counted[],
): (Counted & { due: Due })[] {
  const promised = new Set<string>();
  return counted.flatMap((vote) => {
    if (!vote.give || promised.has(vote.ideaId)) return [];
    const due = dueOnSupports(settings, { ...vote.idea, supportCount: vote.supportCount }, now, timeZone);
    if (!due) return [];
    promised.add(vote.ideaId);
    return [{ ...vote, due }];
  });
}

export async function writePromises(db: CityDb, promises: { ideaId: string; due: Due }[]): Promise<void> {
  for (const { ideaId, due } of promises) await db.update(ideas).set(due).where(eq(ideas.id, ideaId));
}

/** Told once: support that is taken back and given again reaches the same number twice. */
export async function reachedMilestones(db: CityDb, counted: Counted[]): Promise<Counted[]> {
  const reached = new Map<string, Counted>();
  for (const vote of counted) {
    const key = `${vote.ideaId} ${vote.supportCount}`;
    if (vote.give && milestones.includes(vote.supportCount) && !reached.has(key)) reached.set(key, vote);
  }
  if (reached.size === 0) return [];
  const ids = [...reached.values()].map(({ ideaId }) => ideaId);
  const told = await db
    .select({ ideaId: events.subjectId, supports: sql<string>`${events.data} ->> 'supports'` })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "idea"),
        inArray(events.subjectId, ids),
        eq(events.verb, "idea.milestoneReached"),
      ),
    );
  for (const { ideaId, supports } of told) reached.delete(`${ideaId} ${supports}`);
  return [...reached.values()];
}
