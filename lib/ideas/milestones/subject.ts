import { and, eq, isNotNull } from "drizzle-orm";
import { activities, topics } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import { milestones } from "@/db/schema/milestones";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { loadSettings } from "@/lib/cities/settings";
import type { EventInput } from "@/lib/events/record";
import { milestonesPath, projectMilestonesPath } from "@/lib/ideas/address";
import { placeOf } from "@/lib/ideas/answering/place";
import type { Actor } from "@/lib/people/actor";
import { authorize, type Place } from "@/lib/people/permissions";

/** What a step is promised for. */
export type Of = { of: "idea" | "project"; ofId: string };

type Subject = Of & {
  status: string | null;
  /** Whose it is to answer, where the step names nobody. */
  department: string;
  place: Place;
  /** Where staff see all its steps. */
  listPath: string;
  event: Pick<EventInput, "subject" | "activityId" | "neighbourhoodId" | "projectId">;
};

/**
 * Finds the idea or project, locked, for who may promise there: whoever answers there.
 * @throws NotFoundError for an idea that is not public
 */
export async function authorizeSubject(
  { db, actor }: { db: CityDb; actor: Actor },
  named: Of,
): Promise<Subject> {
  const subject = named.of === "idea" ? await ideaOf(db, named.ofId) : await projectOf(db, named.ofId);
  authorize(actor, "ideas.answer", subject.place);
  return subject;
}

/** @throws NotFoundError */
export async function lockMilestone(db: CityDb, id: string) {
  const [row] = await db.select().from(milestones).where(eq(milestones.id, id)).for("update");
  if (!row) throw new NotFoundError("milestone");
  return row;
}

export function ofOf({ ideaId, projectId }: { ideaId: string | null; projectId: string | null }): Of {
  return ideaId ? { of: "idea", ofId: ideaId } : { of: "project", ofId: projectId ?? "" };
}

async function ideaOf(db: CityDb, id: string): Promise<Subject> {
  const [row] = await db
    .select({
      code: ideas.code,
      status: ideas.status,
      activityId: ideas.activityId,
      neighbourhoodId: ideas.neighbourhoodId,
      department: topics.department,
      projectId: activities.projectId,
    })
    .from(ideas)
    .innerJoin(activities, and(eq(activities.cityId, ideas.cityId), eq(activities.id, ideas.activityId)))
    .leftJoin(topics, and(eq(topics.cityId, ideas.cityId), eq(topics.id, ideas.topicId)))
    .where(and(eq(ideas.id, id), eq(ideas.visibility, "public")))
    .for("no key update", { of: ideas });
  if (!row) throw new NotFoundError("idea");
  const { projectId, activityId, neighbourhoodId } = row;
  const place = placeOf({ topic: { department: row.department ?? "" }, projectId }, await loadSettings(db));
  return {
    ...{ of: "idea", ofId: id, status: row.status, place, department: place.department ?? "" },
    listPath: milestonesPath(row),
    event: { subject: { kind: "idea", id }, activityId, neighbourhoodId },
  };
}

async function projectOf(db: CityDb, id: string): Promise<Subject> {
  const [row] = await db
    .select({ department: projects.department })
    .from(projects)
    .where(and(eq(projects.id, id), isNotNull(projects.publishAt)))
    .for("no key update");
  if (!row) throw new NotFoundError("project");
  const place = { project: id, ...(row.department ? { department: row.department } : {}) };
  return {
    ...{ of: "project", ofId: id, status: null, department: row.department, place },
    listPath: projectMilestonesPath(id),
    event: { subject: { kind: "project", id }, projectId: id },
  };
}
