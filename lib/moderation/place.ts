import type { CityDb } from "@/db/with-city";
import type { Actor } from "@/lib/people/actor";
import { authorize, inProject, reachOf } from "@/lib/people/permissions";
import { loadContribution } from "./contribution";
import type { Subject } from "./input";

/** Deciding on contributions is a right of the whole city, or of the projects that somebody moderates. */
export async function authorizeModeration(
  { db, actor }: { db: CityDb; actor: Actor },
  subject: Subject,
): Promise<void> {
  const reach = reachOf(actor, "contributions.moderate");
  const narrow = reach !== null && reach.scope !== "city";
  const project = narrow ? (await loadContribution(db, subject)).on.projectId : null;
  authorize(actor, "contributions.moderate", inProject(project));
}
