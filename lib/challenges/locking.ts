import type { CityDb } from "@/db/with-city";
import { lockActivity } from "@/lib/activities/locking";
import type { Activity } from "@/lib/activities/queries";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { namingRefusal } from "./finalists/policy";
import { listFinalists } from "./finalists/queries";
import type { Finalist } from "./finalists/view";
import { type Challenge, findChallenge } from "./queries";

/** Whatever is done in one challenge is done one after the other. */
export async function lockChallenge(
  db: CityDb,
  id: string,
): Promise<{ activity: Activity; challenge: Challenge }> {
  const activity = await lockActivity(db, id);
  if (activity.kind !== "challenge") throw new NotFoundError("challenge");
  return { activity, challenge: await findChallenge(db, id) };
}

/**
 * Those whom a challenge named, while naming goes on and nobody else names.
 * @throws RuleError where it does not
 */
export async function lockFinalists(db: CityDb, activityId: string): Promise<Finalist[]> {
  const { activity, challenge } = await lockChallenge(db, activityId);
  const refusal = namingRefusal({ state: activity.state, recognisedAt: challenge.recognisedAt });
  if (refusal) throw new RuleError(`challenges.refused.${refusal}`);
  return listFinalists(db, [activityId]);
}
