import { and, eq, sql } from "drizzle-orm";
import { challengeFinalists } from "@/db/schema/challenges";
import { activities } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { tellActivity } from "@/lib/activities/locking";
import { authorizeActivity } from "@/lib/activities/place";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { findSubject, placeOfEvent } from "@/lib/ideas/subject";
import { lockFinalists } from "../locking";
import { finalistLimits, type NameFinalistInput, type TakeBackFinalistInput } from "./input";
import { tellTakenBack } from "./mails";
import { finalistShown } from "./shown";

type Telling = Context & { city: City };

/**
 * Names an idea for the last round, or changes why it is in it and what it is recognised as. Nobody sees it before it
 * is announced.
 * @throws RuleError while ideas can still be posted, and once it was said who is recognised
 */
export async function nameFinalist({ db, actor }: Context, input: NameFinalistInput): Promise<Edited> {
  await authorizeActivity({ db, actor }, input.activity);
  const { locales } = await lockSettings(db);
  const finalists = await lockFinalists(db, input.activity);
  const before = finalists.find((one) => one.ideaId === input.idea && !one.takenBackAt) ?? null;
  const wanted = {
    reason: mergeTexts(before?.reason ?? {}, input.reason, locales),
    award: input.award,
    awardWords: mergeTexts(before?.awardWords ?? {}, input.awardWords, locales),
    awardGets: mergeTexts(before?.awardGets ?? {}, input.awardGets, locales),
  };
  const conflict = await findConflict(db, {
    version: input.version,
    now: finalistShown(before, locales),
    wanted: finalistShown(wanted, locales),
    event: { verb: "activity.changed", section: "finalists", subjectId: input.activity },
  });
  if (conflict) return { ok: false, conflict };
  if (!before && finalists.length >= finalistLimits.most)
    throw new RuleError("challenges.refused.tooMany", { most: finalistLimits.most });
  if (wanted.award === "mention" && Object.keys(wanted.awardWords).length === 0)
    throw new RuleError("challenges.refused.words");
  await requirePublic(db, input);
  // What was taken back is named anew, as if for the first time.
  const anew = { announcedAt: null, takenBackAt: null, takenBackReason: null, createdAt: sql`now()` };
  const { activity: activityId, idea: ideaId } = input;
  await db
    .insert(challengeFinalists)
    .values({ activityId, ideaId, ...wanted })
    .onConflictDoUpdate({
      target: [challengeFinalists.cityId, challengeFinalists.activityId, challengeFinalists.ideaId],
      set: before ? wanted : { ...wanted, ...anew },
    });
  // One that closed with its project does not open with it again.
  await db
    .update(activities)
    .set({ closesAt: sql`least(${activities.closesAt}, now())` })
    .where(eq(activities.id, activityId));
  await tellChosen({ db, actor }, input);
  return { ok: true };
}

/**
 * Takes an idea out of the last round again. Of one that was announced the author is told why, and its history says
 * that it was.
 */
export async function takeBackFinalist(context: Telling, input: TakeBackFinalistInput): Promise<void> {
  await authorizeActivity(context, input.activity);
  const { db, actor } = context;
  const finalist = (await lockFinalists(db, input.activity)).find((one) => one.ideaId === input.idea);
  if (!finalist || finalist.takenBackAt) throw new NotFoundError("finalist");
  const row = and(
    eq(challengeFinalists.activityId, input.activity),
    eq(challengeFinalists.ideaId, input.idea),
  );
  if (!finalist.announcedAt) {
    await db.delete(challengeFinalists).where(row);
    return tellChosen({ db, actor }, input);
  }
  if (!input.why) throw new RuleError("challenges.refused.whyTakenBack");
  await db
    .update(challengeFinalists)
    .set({ takenBackAt: sql`now()`, takenBackReason: input.why, award: null, awardWords: {}, awardGets: {} })
    .where(row);
  await db.update(ideas).set({ distinction: null }).where(eq(ideas.id, input.idea));
  const idea = await findSubject(db, input.idea);
  await recordEvent({ db, actor }, { verb: "challenge.finalistTakenBack", ...placeOfEvent(idea) });
  await tellTakenBack(context, { activityId: input.activity, idea, why: input.why });
}

/** Its row is held, so that nobody withdraws or merges it meanwhile. */
async function requirePublic(db: CityDb, { activity, idea }: NameFinalistInput): Promise<void> {
  const [found] = await db
    .select({ visibility: ideas.visibility })
    .from(ideas)
    .where(and(eq(ideas.id, idea), eq(ideas.activityId, activity)))
    .for("no key update");
  if (!found) throw new NotFoundError("idea");
  if (found.visibility !== "public") throw new RuleError("challenges.refused.notPublic");
}

async function tellChosen(
  context: Pick<Context, "db" | "actor">,
  { activity, idea }: { activity: string; idea: string },
): Promise<void> {
  const data = { section: "finalists", idea };
  await tellActivity(context, { verb: "activity.changed", id: activity, data });
}
