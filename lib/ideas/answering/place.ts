import { and, eq, inArray } from "drizzle-orm";
import { activities, topics } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { type CitySettings, loadSettings } from "@/lib/cities/settings";
import type { Actor } from "@/lib/people/actor";
import { authorize, type Place, reachOf } from "@/lib/people/permissions";
import type { AnswerIdeaInput } from "./input";

type Settings = Pick<CitySettings, "answeringDepartment">;

type Placed = { topic: { department: string } | null; projectId: string | null };

/** Whose an idea is to answer: its topic's department, else the one in charge; and its project's moderators. */
export function placeOf({ topic, projectId }: Placed, { answeringDepartment }: Settings): Place {
  const department = topic?.department || answeringDepartment;
  return projectId ? { department, project: projectId } : { department };
}

/** Answering is a right of the whole city, of departments or of projects: nobody speaks in another department's name. */
export async function authorizeAnswer(
  { db, actor }: { db: CityDb; actor: Actor },
  { ideaId, department }: Pick<AnswerIdeaInput, "ideaId" | "department">,
): Promise<void> {
  await authorizeAnswerTo({ db, actor }, ideaId);
  await refuseForeignDepartment({ db, actor }, department);
}

/**
 * A head speaks for the departments led, an external moderator for those of the own projects or for none; whoever
 * answers in the whole city speaks for any, but for one.
 */
export async function refuseForeignDepartment(
  { db, actor }: { db: CityDb; actor: Actor },
  department: string,
): Promise<void> {
  const allowed = await departmentsOf({ db, actor });
  if (allowed === null) {
    if (!department) throw new RuleError("roles.nameDepartment");
    return;
  }
  if (allowed.includes(department)) return;
  const departments = allowed.filter(Boolean).join(", ");
  throw new RuleError(departments ? "roles.notYourDepartment" : "roles.noDepartment", { departments });
}

/** In whose name the actor may speak: "" is nobody's; null is anybody's. */
export async function departmentsOf({
  db,
  actor,
}: {
  db: CityDb;
  actor: Actor;
}): Promise<readonly string[] | null> {
  const reach = reachOf(actor, "ideas.answer");
  if (!reach || reach.scope === "city") return null;
  if (reach.scope === "department") return reach.of;
  const rows = await db
    .selectDistinct({ department: projects.department })
    .from(projects)
    .where(inArray(projects.id, [...reach.of]));
  return ["", ...rows.map(({ department }) => department).filter(Boolean)];
}

/** Whether what is done to an idea is theirs who answer it; whatever speaks in a department's name, asks `authorizeAnswer`. */
export async function authorizeAnswerTo(
  { db, actor }: { db: CityDb; actor: Actor },
  ideaId: string,
): Promise<void> {
  const reach = reachOf(actor, "ideas.answer");
  const narrow = reach !== null && reach.scope !== "city";
  authorize(actor, "ideas.answer", narrow ? await placeOfIdea(db, ideaId) : {});
}

export async function placeOfIdea(db: CityDb, ideaId: string): Promise<Place> {
  const [idea] = await db
    .select({ department: topics.department, projectId: activities.projectId })
    .from(ideas)
    .innerJoin(activities, and(eq(activities.cityId, ideas.cityId), eq(activities.id, ideas.activityId)))
    .leftJoin(topics, and(eq(topics.cityId, ideas.cityId), eq(topics.id, ideas.topicId)))
    .where(eq(ideas.id, ideaId));
  if (!idea) throw new NotFoundError("idea");
  const { projectId } = idea;
  return placeOf({ topic: { department: idea.department ?? "" }, projectId }, await loadSettings(db));
}
