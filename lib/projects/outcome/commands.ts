import { eq } from "drizzle-orm";
import { projectOutcomeIdeas } from "@/db/schema/outcomes";
import { NotFoundError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict } from "@/lib/cities/editing";
import { authorize } from "@/lib/people/permissions";
import { lockProject, tellProject } from "../locking";
import type { NameContributionsInput } from "./input";
import { listCandidates } from "./queries";
import { contributionsShown } from "./shown";

/**
 * Names the ideas of the project's board that its outcome goes back to, instead of those named before.
 * @throws NotFoundError for an idea that is not on its board
 */
export async function nameContributions(
  { db, actor }: Context,
  input: NameContributionsInput,
): Promise<Edited> {
  authorize(actor, "projects.manage", { project: input.project });
  const { id } = await lockProject(db, input.project);
  const candidates = await listCandidates(db, id);
  const wanted = candidates.filter((idea) => input.ideas.includes(idea.id));
  if (wanted.length < new Set(input.ideas).size) throw new NotFoundError("idea");
  const conflict = await findConflict(db, {
    version: input.version,
    now: contributionsShown(candidates.filter(({ chosen }) => chosen)),
    wanted: contributionsShown(wanted),
    event: { verb: "project.changed", section: "contributions", subjectId: id },
  });
  if (conflict) return { ok: false, conflict };
  await db.delete(projectOutcomeIdeas).where(eq(projectOutcomeIdeas.projectId, id));
  if (wanted.length > 0) {
    await db
      .insert(projectOutcomeIdeas)
      .values(wanted.map((idea, position) => ({ projectId: id, ideaId: idea.id, position })));
  }
  await tellProject({ db, actor }, { verb: "project.changed", id, data: { section: "contributions" } });
  return { ok: true };
}
