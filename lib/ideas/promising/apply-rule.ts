import { and, asc, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { type Due, dueOnPosting, dueOnSupports } from "@/lib/ideas/promise";
import type { PromiseRule, PromiseScope } from "./input";

/** An idea that waits for the city's word, and what a rule would promise it. */
export type Promised = Due & { id: string; activityId: string; neighbourhoodId: string | null };

export type PromiseEffect = {
  /** Ideas that wait for an answer now. */
  open: number;
  /** Those whose date the rule would set or bring forward. */
  changed: Promised[];
  /** Those of them that would be late at once. */
  late: number;
};

type Rule = { rule: PromiseRule; scope: PromiseScope; timeZone: string };

/**
 * What a rule would do to the ideas that wait. It never takes a promise back: a date that was given is only
 * brought forward. Ideas from an import that were promised nothing stay so.
 */
export async function promiseEffect(db: CityDb, { rule, scope, timeZone }: Rule): Promise<PromiseEffect> {
  const now = await databaseNow(db);
  const effect: PromiseEffect = { open: 0, changed: [], late: 0 };
  for (let after = ""; ; ) {
    const waiting = await openIdeas(db, after);
    for (const idea of waiting) {
      effect.open += 1;
      const due = scope === "new" ? null : dueOf(rule, scope, idea, now, timeZone);
      if (!due || (idea.dueAt && idea.dueAt <= due.dueAt)) continue;
      const { id, activityId, neighbourhoodId } = idea;
      effect.changed.push({ ...due, id, activityId, neighbourhoodId });
      if (due.dueAt < now) effect.late += 1;
    }
    const last = waiting.at(-1);
    if (!last || waiting.length < batch) return effect;
    after = last.id;
  }
}

/** Writes the dates; ideas of one date go in one statement. */
export async function keepPromises(db: CityDb, changed: readonly Promised[]): Promise<void> {
  const byDue = Map.groupBy(changed, ({ dueAt, dueReason }) => `${dueAt.getTime()} ${dueReason}`);
  for (const group of byDue.values()) {
    const [first] = group;
    if (!first) continue;
    const { dueAt, dueReason } = first;
    await db
      .update(ideas)
      .set({ dueAt, dueReason })
      .where(
        inArray(
          ideas.id,
          group.map(({ id }) => id),
        ),
      );
  }
}

const batch = 2000;

type Open = Awaited<ReturnType<typeof openIdeas>>[number];

function openIdeas(db: CityDb, after: string) {
  return db
    .select({
      id: ideas.id,
      activityId: ideas.activityId,
      neighbourhoodId: ideas.neighbourhoodId,
      publishedSecond: ideas.publishedSecond,
      supportCount: ideas.supportCount,
      dueAt: ideas.dueAt,
      dueReason: ideas.dueReason,
      answeredAt: ideas.answeredAt,
    })
    .from(ideas)
    .where(
      and(
        eq(ideas.visibility, "public"),
        eq(ideas.status, "proposed"),
        isNull(ideas.answeredAt),
        or(ne(ideas.source, "import"), gt(ideas.dueAt, new Date(0))),
        after ? gt(ideas.id, after) : undefined,
      ),
    )
    .orderBy(asc(ideas.id))
    .limit(batch);
}

function dueOf(rule: PromiseRule, scope: PromiseScope, idea: Open, now: Date, timeZone: string): Due | null {
  const from = scope === "sinceToday" ? now : new Date(idea.publishedSecond * 1000);
  const posted = dueOnPosting(rule, from, timeZone);
  const standing = idea.dueAt && posted && idea.dueAt < posted.dueAt ? null : posted;
  const before = { ...idea, dueAt: standing?.dueAt ?? idea.dueAt };
  return dueOnSupports(rule, before, now, timeZone) ?? standing;
}
