import { and, eq, isNull } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import type { CityDb } from "@/db/with-city";
import { ForbiddenError, NotFoundError } from "@/lib/base/errors";
import { requireProjects } from "@/lib/cities/moderators/assign";
import { projectsWithin, requireNaming } from "@/lib/cities/moderators/authorizing";
import { requireExternal } from "@/lib/cities/staff/external";
import type { InviteInput } from "@/lib/cities/staff/input";
import { type Actor, isBoundToProjects } from "@/lib/people/actor";

type Asking = { db: CityDb; actor: Actor };
type Row = typeof invitations.$inferSelect;

/**
 * Superadmins invite to any role. A head invites moderators of projects of the own departments: nobody gives more
 * than that, since every other role reaches further than a head does.
 * @throws NotFoundError for a project that is not there, or another department's
 */
export async function authorizeInviting(
  { db, actor }: Asking,
  asked: readonly Pick<InviteInput, "role" | "projects">[],
): Promise<void> {
  requireNaming(actor);
  const within = await projectsWithin(db, actor);
  for (const { role, projects } of asked) {
    if (within && !isBoundToProjects(role)) throw new ForbiddenError("city.manageStaff");
    if (within && !projects.every((id) => within.includes(id))) throw new NotFoundError("project");
    await requireExternal(db, role);
    await requireProjects(db, projects);
  }
}

/**
 * An invitation that nobody has answered, held, for whoever may send or take it back.
 * @throws NotFoundError where it is none, or asks for more than the own departments' projects
 */
export async function authorizeInvitation({ db, actor }: Asking, id: string): Promise<Row> {
  requireNaming(actor);
  const open = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
  const [row] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.id, id), open))
    .for("update");
  if (!row || !isWithin(row, await projectsWithin(db, actor))) throw new NotFoundError("invitation");
  return row;
}

/** Whether an invitation is for projects of these alone; null for whoever sees to all. */
export function isWithin(
  { role, projects }: Pick<Row, "role" | "projects">,
  within: readonly string[] | null,
): boolean {
  return within === null || (isBoundToProjects(role) && projects.every((id) => within.includes(id)));
}
