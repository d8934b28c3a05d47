import { NameNeededError, NotFoundError, RuleError, SignInNeededError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import type { Actor, Person } from "@/lib/people/actor";
import { canReadActivity, isForAll, refusal } from "./policy";
import { type Activity, type Asking, findActivity } from "./queries";
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
  await requireStanding({ db, actor }, activity);
  return activity;
}

/** The same for an idea board whose window was looked at already; of one that is for all it reads nothing. */
export async function authorizeOnBoard(context: Pick<Context, "db" | "actor">, board: Asking): Promise<void> {
  if (!isForAll(board)) await requireStanding(context, { ...board, state: "open" });
}

async function requireStanding(
  { db, actor }: Pick<Context, "db" | "actor">,
  asked: Asking & Pick<Activity, "state">,
): Promise<void> {
  const why = refusal(actor, asked, await standingOf(db, actor, asked));
  if (why === "signIn") throw new SignInNeededError();
  if (why) throw new RuleError(`activities.refused.${why}`);
  if (asked.who === "group" && asked.groupId && actor.kind === "person")
    await noteInvited(db, actor.id, asked.groupId);
}

/** Where others expect somebody by name, whoever else may take part without one. */
export function requireNamed(actor: Actor): Person {
  if (actor.kind !== "person") throw new SignInNeededError();
  if (!actor.named) throw new NameNeededError();
  return actor;
}
