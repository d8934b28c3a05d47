import { and, eq } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { closingOf } from "@/lib/activities/queries";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { asIdeaStatus, type IdeaStatus } from "./status";

/** What commands on an idea look at before they write. */
export type IdeaSubject = {
  id: string;
  code: string;
  threadId: string;
  activityId: string;
  neighbourhoodId: string | null;
  authorId: string | null;
  status: IdeaStatus;
  visibility: string;
  supportCount: number;
  dueAt: Date | null;
  answeredAt: Date | null;
  boardClosesAt: Date | null;
};

/** @throws NotFoundError where this city has no such idea */
export async function findSubject(db: CityDb, ideaId: string): Promise<IdeaSubject> {
  const [row] = await db
    .select({
      id: ideas.id,
      code: ideas.code,
      threadId: ideas.threadId,
      activityId: ideas.activityId,
      neighbourhoodId: ideas.neighbourhoodId,
      authorId: ideas.authorId,
      status: ideas.status,
      visibility: ideas.visibility,
      supportCount: ideas.supportCount,
      dueAt: ideas.dueAt,
      answeredAt: ideas.answeredAt,
      boardClosesAt: closingOf,
    })
    .from(ideas)
    .innerJoin(activities, and(eq(activities.cityId, ideas.cityId), eq(activities.id, ideas.activityId)))
    .where(eq(ideas.id, ideaId))
    .limit(1);
  if (!row) throw new NotFoundError("idea");
  return { ...row, status: asIdeaStatus(row.status) };
}

/**
 * The idea where everyone sees it; what waits for staff does not exist for others.
 * @throws NotFoundError, or RuleError where it was withdrawn, removed or merged
 */
export async function findPublicSubject(db: CityDb, ideaId: string): Promise<IdeaSubject> {
  const idea = await findSubject(db, ideaId);
  refuseUnlessPublic(idea);
  return idea;
}

/** @throws as `findPublicSubject` */
export function refuseUnlessPublic(idea: Pick<IdeaSubject, "visibility">): void {
  if (idea.visibility === "withdrawn") throw new RuleError("idea.refused.withdrawn");
  if (idea.visibility === "merged") throw new RuleError("idea.refused.merged");
  if (idea.visibility === "removed") throw new RuleError("idea.refused.removed");
  if (idea.visibility !== "public") throw new NotFoundError("idea");
}

/** What an event on this idea says about where it belongs. */
export function placeOfEvent(idea: Pick<IdeaSubject, "id" | "activityId" | "neighbourhoodId">) {
  return {
    subject: { kind: "idea" as const, id: idea.id },
    activityId: idea.activityId,
    neighbourhoodId: idea.neighbourhoodId,
  };
}
