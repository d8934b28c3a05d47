import { eq } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import { recordEvent } from "@/lib/events/record";
import type { Verb } from "@/lib/events/verbs";
import { type Activity, findActivityById } from "./queries";

/** Changes of one activity wait for each other on its row. The boards are changed by their own pages. */
export async function lockActivity(db: CityDb, id: string): Promise<Activity> {
  const activity = await lockAnyActivity(db, id);
  if (activity.kind === "idea_board") throw new NotFoundError("activity");
  return activity;
}

/** The same for what boards have in common with the others: the questions that are asked. */
export async function lockAnyActivity(db: CityDb, id: string): Promise<Activity> {
  await db.select({ id: activities.id }).from(activities).where(eq(activities.id, id)).for("update");
  const activity = await findActivityById(db, id);
  if (!activity) throw new NotFoundError("activity");
  return activity;
}

type Told = { verb: Verb; id: string; data?: Record<string, string | number | boolean | null> };

export async function tellActivity(
  context: Pick<Context, "db" | "actor">,
  { verb, id, data }: Told,
): Promise<void> {
  await recordEvent(context, { verb, subject: { kind: "activity", id }, activityId: id, data });
}
