import { NameNeededError, NotFoundError, RuleError, SignInNeededError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import type { Actor, Person } from "@/lib/people/actor";
import { canReadActivity, refusal } from "./policy";
import { type Activity, findActivity } from "./queries";
import { noteInvited, standingOf } from "./standing";

/**
 * The activity of this code, where the actor may take part at this second of the database's clock.
 * @throws SignInNeededError where signing in would do
 * @throws RuleError otherwise, with why not
 */
export async function authorizeTakingPart(
  { db, actor }: Pick<Context, "db" | "actor">,
  code: string,
): Promise<Activity> {
  const activity = await findActivity(db, code);
  if (!activity || !canReadActivity(actor, activity)) throw new NotFoundError("activity");
  const why = refusal(actor, activity, await standingOf(db, actor, activity));
  if (why === "signIn") throw new SignInNeededError();
  if (why) throw new RuleError(`activities.refused.${why}`);
  if (activity.who === "group" && activity.groupId && actor.kind === "person")
    await noteInvited(db, actor.id, activity.groupId);
  return activity;
}

/** Where others expect somebody by name, whoever else may take part without one. */
export function requireNamed(actor: Actor): Person {
  if (actor.kind !== "person") throw new SignInNeededError();
  if (!actor.named) throw new NameNeededError();
  return actor;
}
