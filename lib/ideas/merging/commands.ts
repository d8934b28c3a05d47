import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { activities } from "@/db/schema/city";
import { threads } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { ideaMergers } from "@/db/schema/merging";
import type { CityDb } from "@/db/with-city";
import { asking } from "@/lib/activities/queries";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { City } from "@/lib/cities/resolve";
import { loadSettings } from "@/lib/cities/settings";
import { recordEvents } from "@/lib/events/record";
import { authorizeAnswerTo } from "@/lib/ideas/answering/place";
import { type Due, dueOnSupports } from "@/lib/ideas/promise";
import { indexIdea } from "@/lib/ideas/search/indexing";
import { asIdeaStatus } from "@/lib/ideas/status";
import { placeOfEvent } from "@/lib/ideas/subject";
import { type Actor, actorId } from "@/lib/people/actor";
import { bringPeople, countSupports, takeOut } from "./bring";
import type { MergeIdeasInput } from "./input";
import { mergeRefusal } from "./policy";
import { tellMerged } from "./tell";

type Merging = { db: CityDb; actor: Actor; city: City };

/**
 * Makes one idea part of another, as both say the same: its supporters count there, once each, its author is named
 * there, its address leads there. Whoever answers both may do it, and undo it.
 */
export async function mergeIdeas(
  { db, actor, city }: Merging,
  { ideaId, intoId }: MergeIdeasInput,
): Promise<{ code: string; slug: string; told: number }> {
  await authorizeAnswerTo({ db, actor }, ideaId);
  await authorizeAnswerTo({ db, actor }, intoId);
  const { one, into } = await lockBoth(db, ideaId, intoId);
  const refusal = mergeRefusal(one, into);
  if (refusal) throw new RuleError(`merging.refused.${refusal}`);
  const now = await databaseNow(db);
  const merger = { id: newId(), ideaId, intoId, createdAt: now };
  const { externalSupportCount, dueAt, dueReason } = one;
  await db
    .insert(ideaMergers)
    .values({ ...merger, mergedBy: actorId(actor), externalSupportCount, dueAt, dueReason });
  const told = await tellMerged({ db, actor, city }, one, into);
  await bringPeople(db, merger);
  const supportCount = await countSupports(db, intoId);
  const reached = dueOnSupports(await loadSettings(db), { ...into, supportCount }, now, city.timeZone);
  const due = sooner(into, one, reached);
  await db
    .update(ideas)
    .set({ ...due, supportCount, externalSupportCount: into.externalSupportCount + externalSupportCount })
    .where(eq(ideas.id, intoId));
  await db
    .update(ideas)
    .set({ visibility: "merged", dueAt: null, dueReason: null })
    .where(eq(ideas.id, ideaId));
  await db.update(threads).set({ closedAt: now }).where(eq(threads.id, one.threadId));
  await indexIdea(db, ideaId);
  await recordEvents({ db, actor }, [
    { verb: "idea.merged", ...placeOfEvent(one), data: { into: intoId, told } },
    ...(due.dueAt && due.dueAt !== into.dueAt
      ? [
          {
            verb: "idea.promiseMade" as const,
            ...placeOfEvent(into),
            data: { reason: due.dueReason, supports: supportCount, dueAt: due.dueAt.toISOString() },
          },
        ]
      : []),
  ]);
  return { code: into.code, slug: into.slug, told };
}

/** Undoes it: the idea stands by itself again, with its own supporters, and what was due on it is due again. */
export async function splitIdea(
  { db, actor }: Omit<Merging, "city">,
  { ideaId }: { ideaId: string },
): Promise<{ code: string; slug: string }> {
  await authorizeAnswerTo({ db, actor }, ideaId);
  const [merger] = await db
    .select()
    .from(ideaMergers)
    .where(and(eq(ideaMergers.ideaId, ideaId), isNull(ideaMergers.undoneAt)));
  if (!merger) throw new RuleError("merging.refused.notMerged");
  await authorizeAnswerTo({ db, actor }, merger.intoId);
  const { one, into } = await lockBoth(db, ideaId, merger.intoId);
  if (one.visibility !== "merged") throw new RuleError("merging.refused.notMerged");
  if (into.visibility === "merged") throw new RuleError("merging.refused.partOfAnother");
  await takeOut(db, merger);
  await db
    .update(ideas)
    .set({
      supportCount: await countSupports(db, into.id),
      externalSupportCount: Math.max(0, into.externalSupportCount - merger.externalSupportCount),
    })
    .where(eq(ideas.id, into.id));
  const { dueAt, dueReason } = merger;
  await db.update(ideas).set({ visibility: "public", dueAt, dueReason }).where(eq(ideas.id, ideaId));
  await db.update(threads).set({ closedAt: null }).where(eq(threads.id, one.threadId));
  await db
    .update(ideaMergers)
    .set({ undoneAt: sql`now()`, undoneBy: actorId(actor) })
    .where(eq(ideaMergers.id, merger.id));
  await indexIdea(db, ideaId);
  await recordEvents({ db, actor }, [{ verb: "idea.split", ...placeOfEvent(one), data: { from: into.id } }]);
  return { code: one.code, slug: one.slug };
}

/** Both rows locked, always in the same order: votes wait, and so does whoever merges them the other way round. */
async function lockBoth(db: CityDb, oneId: string, intoId: string) {
  const rows = await db
    .select({
      id: ideas.id,
      code: ideas.code,
      slug: ideas.slug,
      title: ideas.title,
      threadId: ideas.threadId,
      activityId: ideas.activityId,
      neighbourhoodId: ideas.neighbourhoodId,
      status: ideas.status,
      visibility: ideas.visibility,
      externalSupportCount: ideas.externalSupportCount,
      dueAt: ideas.dueAt,
      dueReason: ideas.dueReason,
      answeredAt: ideas.answeredAt,
      distinction: ideas.distinction,
      board: { who: asking.who },
    })
    .from(ideas)
    .innerJoin(activities, and(eq(activities.cityId, ideas.cityId), eq(activities.id, ideas.activityId)))
    .where(inArray(ideas.id, [oneId, intoId]))
    .orderBy(asc(ideas.id))
    .for("no key update", { of: ideas });
  const found = new Map(rows.map((row) => [row.id, { ...row, status: asIdeaStatus(row.status) }]));
  const [one, into] = [found.get(oneId), found.get(intoId)];
  if (!one || !into) throw new NotFoundError("idea");
  return { one, into };
}

type Promised = { dueAt: Date | null; dueReason: string | null; answeredAt: Date | null };

/** What the city promised for either of them holds for both: of several dates the soonest, until it has answered. */
function sooner(into: Promised, one: Promised, reached: Due | null): Pick<Promised, "dueAt" | "dueReason"> {
  const own = { dueAt: into.dueAt, dueReason: into.dueReason };
  if (into.answeredAt) return own;
  const dates = [own, reached, one].filter((due) => due?.dueAt);
  dates.sort((a, b) => (a?.dueAt?.getTime() ?? 0) - (b?.dueAt?.getTime() ?? 0));
  return dates[0] ? { dueAt: dates[0].dueAt, dueReason: dates[0].dueReason } : own;
}
