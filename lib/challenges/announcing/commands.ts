import { and, eq, inArray, sql } from "drizzle-orm";
import { challengeFinalists, challenges } from "@/db/schema/challenges";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { authorizeActivity } from "@/lib/activities/place";
import { RuleError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import type { City } from "@/lib/cities/resolve";
import { recordEvents } from "@/lib/events/record";
import { placeOfEvent } from "@/lib/ideas/subject";
import type { ChallengeInput } from "../finalists/input";
import { tellDecided, tellFinalists } from "../finalists/mails";
import { announcingRefusal, recognisingRefusal } from "../finalists/policy";
import { type Finalist, stands } from "../finalists/view";
import { lockFinalists } from "../locking";

type Telling = Context & { city: City };

/** From now on everybody sees who is in the last round and why; their authors are told. */
export async function announceFinalists(context: Telling, { activity }: ChallengeInput): Promise<void> {
  await authorizeActivity(context, activity);
  const { db, actor } = context;
  const finalists = await lockFinalists(db, activity);
  const refusal = announcingRefusal(finalists);
  if (refusal) throw new RuleError(`challenges.refused.${refusal}`);
  const prepared = finalists.filter(({ announcedAt }) => announcedAt === null);
  const ids = prepared.map(({ ideaId }) => ideaId);
  const places = await holdPublic(db, ids);
  await db
    .update(challengeFinalists)
    .set({ announcedAt: sql`now()` })
    .where(and(eq(challengeFinalists.activityId, activity), inArray(challengeFinalists.ideaId, ids)));
  await db.update(ideas).set({ distinction: "finalist" }).where(inArray(ideas.id, ids));
  await recordEvents(
    { db, actor },
    places.map((place) => ({ verb: "challenge.finalistNamed" as const, ...placeOfEvent(place) })),
  );
  await tellFinalists(context, activity, prepared);
}

/**
 * Says who is recognised, and ends the challenge: nothing of it changes any more. Whoever is recognised is told what
 * for, and whoever posted an idea how it ended.
 */
export async function announceRecognition(context: Telling, { activity }: ChallengeInput): Promise<void> {
  await authorizeActivity(context, activity);
  const { db, actor } = context;
  const finalists = await lockFinalists(db, activity);
  const refusal = recognisingRefusal(finalists);
  if (refusal) throw new RuleError(`challenges.refused.${refusal}`);
  const awarded = finalists.filter((one) => stands(one) && one.award);
  const awardOf = new Map(awarded.map(({ ideaId, award }) => [ideaId, award]));
  const places = await holdPublic(db, [...awardOf.keys()]);
  await db
    .insert(challenges)
    .values({ activityId: activity, recognisedAt: sql`now()` })
    .onConflictDoUpdate({
      target: [challenges.cityId, challenges.activityId],
      set: { recognisedAt: sql`now()` },
    });
  for (const [id, distinction] of awardOf)
    await db.update(ideas).set({ distinction }).where(eq(ideas.id, id));
  await recordEvents(
    { db, actor },
    places.map((place) => ({
      verb: "challenge.recognised" as const,
      ...placeOfEvent(place),
      data: { award: awardOf.get(place.id) ?? null },
    })),
  );
  await tellDecided(context, activity, awarded);
}

type Place = { id: string; activityId: string; neighbourhoodId: string | null };

/**
 * Their rows held, so that none is withdrawn or merged meanwhile.
 * @throws RuleError where one was since they were read
 */
async function holdPublic(db: CityDb, ids: Finalist["ideaId"][]): Promise<Place[]> {
  const { id, activityId, neighbourhoodId, visibility } = ideas;
  const rows = await db
    .select({ id, activityId, neighbourhoodId })
    .from(ideas)
    .where(and(inArray(id, ids), eq(visibility, "public")))
    .orderBy(id)
    .for("no key update");
  if (rows.length < ids.length) throw new RuleError("challenges.refused.gone");
  return rows;
}
