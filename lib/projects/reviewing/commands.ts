import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { projectReviewers, projectReviews } from "@/db/schema/project-reviews";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import { asPerson, visitor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { lockProject, tellProject } from "../locking";
import { findProject } from "../queries";
import type { ReviewInput } from "./input";
import { isOver } from "./queries";
import { tookPart } from "./took-part";

/**
 * What somebody who took part says of how it went. That they answered is kept, and apart from it what was answered;
 * the ledger has no word of who.
 * @throws RuleError where it is not over, they took no part, or have answered
 */
export async function reviewProject(
  { db, actor }: Context,
  { code, clear, worth, words }: ReviewInput,
): Promise<void> {
  authorize(actor, "activities.takePart");
  const found = await findProject(db, code);
  if (!found || found.state === "draft") throw new NotFoundError("project");
  const project = await lockProject(db, found.id);
  if (!isOver(project)) throw new RuleError("review.notOver");
  const { id: personId } = asPerson(actor);
  if (!(await tookPart(db, project.id, personId))) throw new RuleError("review.notThere");
  const first = await db
    .insert(projectReviewers)
    .values({ projectId: project.id, personId })
    .onConflictDoNothing()
    .returning({ personId: projectReviewers.personId });
  if (first.length === 0) throw new RuleError("review.already");
  await db.insert(projectReviews).values({ id: randomUUID(), projectId: project.id, clear, worth, words });
  await countInFives(db, project.id);
}

/** Those that wait count together once they are five; the project's row is held. */
async function countInFives(db: CityDb, projectId: string): Promise<void> {
  const waiting = and(eq(projectReviews.projectId, projectId), eq(projectReviews.counted, false));
  if ((await db.$count(projectReviews, waiting)) < together) return;
  await db.update(projectReviews).set({ counted: true }).where(waiting);
  await tellProject({ db, actor: visitor }, { verb: "project.reviewed", id: projectId });
}

const together = 5;
