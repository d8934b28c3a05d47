import { NameNeededError, NotFoundError, RuleError, SignInNeededError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import type { Actor, Person } from "@/lib/people/actor";
import { canReadActivity, refusal } from "./policy";
import { type Activity, findActivity, homeOf } from "./queries";

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
  const home = activity.who === "neighbourhoods" ? await homeOf(db, actor) : null;
  const why = refusal(actor, activity, home);
  if (why === "signIn") throw new SignInNeededError();
  if (why) throw new RuleError(`activities.refused.${why}`);
  return activity;
}

/** Where others expect somebody by name, whoever else may take part without one. */
export function requireNamed(actor: Actor): Person {
  if (actor.kind !== "person") throw new SignInNeededError();
  if (!actor.named) throw new NameNeededError();
  return actor;
}
