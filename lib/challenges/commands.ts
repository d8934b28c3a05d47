import { eq } from "drizzle-orm";
import { challenges } from "@/db/schema/challenges";
import { seasons } from "@/db/schema/seasons";
import { tellActivity } from "@/lib/activities/locking";
import { authorizeActivity } from "@/lib/activities/place";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import type { SaveChallengeInput } from "./input";
import { lockChallenge } from "./locking";
import { challengeShown } from "./shown";

/**
 * What is looked for, what it brings, who decides and by when.
 * @throws RuleError once it is decided: what people were promised stays as it was read
 */
export async function saveChallenge({ db, actor }: Context, input: SaveChallengeInput): Promise<Edited> {
  await authorizeActivity({ db, actor }, input.activity);
  const { locales } = await lockSettings(db);
  const { challenge } = await lockChallenge(db, input.activity);
  const wanted = {
    criteria: mergeTexts(challenge.criteria, input.criteria, locales),
    prize: mergeTexts(challenge.prize, input.prize, locales),
    jury: mergeTexts(challenge.jury, input.jury, locales),
    ...{ decidesOn: input.decidesOn, seasonId: input.seasonId },
  };
  const conflict = await findConflict(db, {
    version: input.version,
    now: challengeShown(challenge, locales),
    wanted: challengeShown(wanted, locales),
    event: { verb: "activity.changed", section: "challenge", subjectId: input.activity },
  });
  if (conflict) return { ok: false, conflict };
  if (challenge.recognisedAt) throw new RuleError("challenges.refused.recognised");
  if (wanted.seasonId && (await db.$count(seasons, eq(seasons.id, wanted.seasonId))) === 0)
    throw new NotFoundError("season");
  await db
    .insert(challenges)
    .values({ activityId: input.activity, ...wanted })
    .onConflictDoUpdate({ target: [challenges.cityId, challenges.activityId], set: wanted });
  const data = { section: "challenge" };
  await tellActivity({ db, actor }, { verb: "activity.changed", id: input.activity, data });
  return { ok: true };
}
