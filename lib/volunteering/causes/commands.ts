import { eq } from "drizzle-orm";
import { volunteerCauses } from "@/db/schema/volunteering";
import type { CityDb } from "@/db/with-city";
import { lockActivity, tellActivity } from "@/lib/activities/locking";
import { authorizeActivity } from "@/lib/activities/place";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { momentOf } from "@/lib/base/wall-clock";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { lockCause } from "../locking";
import { type AddCauseInput, type CauseInput, type ChangeCauseInput, causeLimits } from "./input";
import { causeShown } from "./shown";

type Planning = Context & { city: Pick<City, "timeZone"> };

/** Something else that help is needed for. */
export async function addCause(context: Planning, input: AddCauseInput): Promise<{ id: string }> {
  await authorizeActivity(context, input.activity);
  const { db } = context;
  await lockVolunteering(db, input.activity);
  const { activity, title, text, place } = input;
  const known = await db.$count(volunteerCauses, eq(volunteerCauses.activityId, activity));
  if (known >= causeLimits.causes)
    throw new RuleError("volunteering.admin.tooMany", { most: causeLimits.causes });
  const id = newId();
  await db
    .insert(volunteerCauses)
    .values({ id, activityId: activity, title, text, place, ...planOf(context, input) });
  await tell(context, activity);
  return { id };
}

/**
 * In other words, at another time, for more or fewer people.
 * @throws RuleError where fewer would be needed than offered help already
 */
export async function changeCause(context: Planning, input: ChangeCauseInput): Promise<Edited> {
  await authorizeActivity(context, input.activity);
  const { db, city } = context;
  const { locales } = await lockSettings(db);
  const { id, version, activity } = input;
  await lockVolunteering(db, activity);
  const before = await lockCause(db, activity, id);
  const plan = planOf(context, input);
  const words = {
    title: mergeTexts(before.title, input.title, locales),
    text: mergeTexts(before.text, input.text, locales),
    place: mergeTexts(before.place, input.place, locales),
  };
  const conflict = await findConflict(db, {
    version,
    now: causeShown(before, locales, city.timeZone),
    wanted: causeShown({ ...words, ...plan }, locales, city.timeZone),
    event: { verb: "activity.changed", section: "causes", subjectId: activity },
  });
  if (conflict) return { ok: false, conflict };
  if (plan.needed < before.offered)
    throw new RuleError("volunteering.admin.fewer", { count: before.offered });
  await db
    .update(volunteerCauses)
    .set({ ...words, ...plan })
    .where(eq(volunteerCauses.id, id));
  await tell(context, activity);
  return { ok: true };
}

/** Needed no more, as long as nobody offered help: else it is done, or people are written to. */
export async function removeCause(context: Context, { activity, id }: CauseInput): Promise<void> {
  await authorizeActivity(context, activity);
  const { db } = context;
  await lockVolunteering(db, activity);
  const { offered } = await lockCause(db, activity, id);
  if (offered > 0) throw new RuleError("volunteering.admin.stays");
  await db.delete(volunteerCauses).where(eq(volunteerCauses.id, id));
  await tell(context, activity);
}

type Plan = Pick<AddCauseInput, "startsAt" | "endsAt" | "needed">;

function planOf({ city }: Planning, { startsAt, endsAt, needed }: Plan) {
  const moment = (field: string | null) => (field ? momentOf(field, city.timeZone) : null);
  const plan = { startsAt: moment(startsAt), endsAt: moment(endsAt), needed: needed ?? 1 };
  if (plan.endsAt && (!plan.startsAt || plan.endsAt <= plan.startsAt))
    throw new RuleError("meetings.admin.order");
  return plan;
}

async function lockVolunteering(db: CityDb, id: string): Promise<void> {
  const { kind } = await lockActivity(db, id);
  if (kind !== "volunteering") throw new NotFoundError("volunteering");
}

async function tell(context: Pick<Context, "db" | "actor">, id: string): Promise<void> {
  await tellActivity(context, { verb: "activity.changed", id, data: { section: "causes" } });
}
