import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { volunteerCauses, volunteerOffers } from "@/db/schema/volunteering";
import type { CityDb } from "@/db/with-city";
import { lockActivity, tellActivity } from "@/lib/activities/locking";
import { authorizeActivity } from "@/lib/activities/place";
import { canReadActivity } from "@/lib/activities/policy";
import { type Activity, findActivity } from "@/lib/activities/queries";
import { authorizeTakingPart, requireNamed } from "@/lib/activities/taking-part";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import type { City } from "@/lib/cities/resolve";
import { recordEvents } from "@/lib/events/record";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { lockCause } from "../locking";
import { listHelpers, stillNeeded } from "../queries";
import type { MarkDoneInput, OfferHelpInput, TakeBackInput, WriteToHelpersInput } from "./input";
import { passOn, thankForHelp, thankForOffer } from "./mails";

type Context = { db: CityDb; actor: Actor; city: City };

/**
 * As many as are needed, however many offer at once: each waits for the cause's row. Again by the same person changes
 * nothing.
 */
export async function offerHelp(
  context: Context,
  { code, cause: id, message }: OfferHelpInput,
): Promise<Activity> {
  const activity = await authorizeTakingPart(context, code);
  const { db, actor } = context;
  const person = requireNamed(actor);
  const cause = await lockCause(db, activity.id, id);
  const own = and(eq(volunteerOffers.causeId, id), eq(volunteerOffers.personId, person.id));
  if ((await db.$count(volunteerOffers, own)) > 0) return activity;
  if (cause.doneAt) throw new RuleError("volunteering.isDone");
  if (stillNeeded(cause) === 0) throw new RuleError("volunteering.isFull");
  await db.insert(volunteerOffers).values({ causeId: id, personId: person.id, message });
  await tellActivity(context, { verb: "volunteering.offered", id: activity.id, data: { cause: id } });
  await thankForOffer(context, { activity, cause, personId: person.id });
  return activity;
}

/** As long as it is not done: also where nobody new may offer any more, so that staff know. */
export async function takeHelpBack(context: Context, { code, cause: id }: TakeBackInput): Promise<Activity> {
  authorize(context.actor, "activities.takePart");
  const { db, actor } = context;
  const person = requireNamed(actor);
  const activity = await findActivity(db, code);
  if (!activity || !canReadActivity(actor, activity)) throw new NotFoundError("activity");
  const cause = await lockCause(db, activity.id, id);
  if (cause.doneAt) throw new RuleError("volunteering.isDone");
  const gone = await db
    .delete(volunteerOffers)
    .where(
      and(
        eq(volunteerOffers.causeId, id),
        eq(volunteerOffers.personId, person.id),
        isNull(volunteerOffers.helpedAt),
      ),
    )
    .returning({ person: volunteerOffers.personId });
  if (gone.length > 0)
    await tellActivity(context, { verb: "volunteering.withdrawn", id: activity.id, data: { cause: id } });
  return activity;
}

/** It is done by these people: this, and not offering, earns points. Others who helped can be noted later. */
export async function markDone(
  context: Context,
  { activity: activityId, cause: id, people }: MarkDoneInput,
): Promise<void> {
  await authorizeActivity(context, activityId);
  const { db } = context;
  const activity = await lockActivity(db, activityId);
  const cause = await lockCause(db, activityId, id);
  if (!cause.doneAt)
    await db.update(volunteerCauses).set({ doneAt: sql`now()` }).where(eq(volunteerCauses.id, id));
  const helped = await db
    .update(volunteerOffers)
    .set({ helpedAt: sql`now()` })
    .where(
      and(
        eq(volunteerOffers.causeId, id),
        inArray(volunteerOffers.personId, people),
        isNull(volunteerOffers.helpedAt),
      ),
    )
    .returning({ person: volunteerOffers.personId });
  const told = { verb: "volunteering.done", activityId, data: { cause: id } } as const;
  await recordEvents(context, [
    ...(cause.doneAt ? [] : [{ ...told, subject: { kind: "activity", id: activityId } as const }]),
    ...helped.map(({ person }) => ({ ...told, subject: { kind: "person", id: person } as const })),
  ]);
  for (const { person } of helped) await thankForHelp(context, { activity, cause, personId: person });
}

/** Staff write to all who offered help; nobody's address is shown to anybody. */
export async function writeToHelpers(
  context: Context,
  { activity: activityId, cause: id, letter }: WriteToHelpersInput,
): Promise<void> {
  await authorizeActivity(context, activityId);
  const { db } = context;
  const activity = await lockActivity(db, activityId);
  const cause = await lockCause(db, activityId, id);
  const helpers = await listHelpers(db, id);
  if (helpers.length === 0) throw new RuleError("volunteering.admin.nobody");
  for (const { personId } of helpers) await passOn(context, { activity, cause, personId, letter });
  const data = { cause: id, people: helpers.length };
  await tellActivity(context, { verb: "volunteering.written", id: activityId, data });
}
