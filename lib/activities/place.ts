import { eq } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import type { Actor } from "@/lib/people/actor";
import { authorize, inProject, reachOf } from "@/lib/people/permissions";

/** Managing an activity is a right of the whole city, or of the projects that somebody moderates. */
export async function authorizeActivity(
  { db, actor }: { db: CityDb; actor: Actor },
  id: string,
): Promise<void> {
  const reach = reachOf(actor, "activities.manage");
  const narrow = reach !== null && reach.scope !== "city";
  authorize(actor, "activities.manage", narrow ? inProject(await projectOf(db, id)) : {});
}

async function projectOf(db: CityDb, id: string): Promise<string | null> {
  const [activity] = await db
    .select({ project: activities.projectId })
    .from(activities)
    .where(eq(activities.id, id));
  if (!activity) throw new NotFoundError("activity");
  return activity.project;
}
