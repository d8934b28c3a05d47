import { eq, inArray } from "drizzle-orm";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import type { Actor } from "@/lib/people/actor";
import { authorize, may, reachOf } from "@/lib/people/permissions";

type Asking = { db: CityDb; actor: Actor };

/**
 * Who moderates a project is said by superadmins, and by who leads its department. The project's row is held, so two
 * who change it at once take turns.
 * @throws NotFoundError where it is no project, or another department's
 */
export async function authorizeNaming({ db, actor }: Asking, projectId: string): Promise<void> {
  requireNaming(actor);
  const [project] = await db
    .select({ department: projects.department })
    .from(projects)
    .where(eq(projects.id, projectId))
    .for("no key update");
  if (!project || !may(actor, "moderators.name", project)) throw new NotFoundError("project");
}

/** The projects in which the actor names moderators; null for all that the city has. */
export async function projectsWithin(db: CityDb, actor: Actor): Promise<string[] | null> {
  const reach = reachOf(actor, "moderators.name");
  if (reach?.scope === "city") return null;
  if (reach?.scope !== "department") return [];
  const rows = await db
    .select({ id: projects.id })
    .from(projects)
    .where(inArray(projects.department, [...reach.of]));
  return rows.map(({ id }) => id);
}

/** @throws ForbiddenError where the actor names nobody anywhere, SignInNeededError where nobody is signed in */
export function requireNaming(actor: Actor): void {
  if (!reachOf(actor, "moderators.name")) authorize(actor, "moderators.name");
}
