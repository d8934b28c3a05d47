import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import type { OutlinedActivity, ProjectOutline } from "@/db/schema/project-templates";
import { surveyQuestions } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import { newCode, newId } from "@/lib/base/ids";
import { asBlockKind } from "./blocks/kinds";
import { putBlocks } from "./blocks/put";
import { listBlocks } from "./blocks/queries";
import { findBoardOf } from "./board/queries";
import { findProjectById, listPhases } from "./queries";

/** What another project can begin with: all a project says and asks, but what came of it. */
export async function outlineOf(db: CityDb, projectId: string): Promise<ProjectOutline | null> {
  const project = await findProjectById(db, projectId);
  if (!project) return null;
  const { summary, coverFileId, coverAlt, topicId, department, template } = project;
  const { objective, audience, decision, decider, openPoints, fixedPoints, commitment, means } = project;
  const board = await findBoardOf(db, projectId);
  return {
    words: {
      ...{ summary, coverFileId, coverAlt, topicId, department, template },
      ...{ objective, audience, decision, decider, openPoints, fixedPoints, commitment, means },
    },
    phases: (await listPhases(db, projectId)).map(({ title, text }) => ({ title, text })),
    board: board && { title: board.title, intro: board.intro },
    blocks: (await listBlocks(db, projectId)).map(({ kind, content }) => ({ kind, content })),
    activities: await activitiesOf(db, projectId),
  };
}

async function activitiesOf(db: CityDb, projectId: string): Promise<OutlinedActivity[]> {
  const { id, kind, title, intro, who, neighbourhoodIds, results, anonymous } = activities;
  const rows = await db
    .select({ id, kind, title, intro, who, neighbourhoodIds, results, anonymous })
    .from(activities)
    .where(and(eq(activities.projectId, projectId), ne(kind, "idea_board")))
    .orderBy(asc(activities.createdAt), asc(id));
  const outlined: OutlinedActivity[] = [];
  for (const { id: activityId, ...row } of rows)
    outlined.push({ ...row, questions: await questionsOf(db, activityId) });
  return outlined;
}

async function questionsOf(db: CityDb, activityId: string): Promise<OutlinedActivity["questions"]> {
  const rows = await db
    .select()
    .from(surveyQuestions)
    .where(and(eq(surveyQuestions.activityId, activityId), isNull(surveyQuestions.archivedAt)))
    .orderBy(asc(surveyQuestions.position), asc(surveyQuestions.id));
  return rows.map(({ cityId: _, activityId: __, archivedAt: ___, ...question }) => question);
}

/** Gives a project that has just begun its page and its activities, as drafts that nobody has answered. */
export async function putOutline(
  db: CityDb,
  projectId: string,
  { blocks, activities: outlined }: Pick<ProjectOutline, "blocks" | "activities">,
): Promise<void> {
  await putBlocks(
    db,
    projectId,
    blocks.map(({ kind, content }) => ({ kind: asBlockKind(kind), content })),
  );
  for (const { questions, ...activity } of outlined) {
    const [activityId, code] = [newId(), newCode(8)];
    await db
      .insert(activities)
      .values({ id: activityId, projectId, code, slug: `${activity.kind}-${code}`, ...activity });
    if (questions.length > 0) await db.insert(surveyQuestions).values(copied(questions, activityId));
  }
}

/** Questions with ids of their own; what depends on another one depends on its copy. */
function copied(questions: OutlinedActivity["questions"], activityId: string) {
  const ids = new Map(questions.map(({ id }) => [id, newId()]));
  return questions.map(({ id, condition, ...question }) => {
    const needed = condition && ids.get(condition.question);
    return {
      ...question,
      id: ids.get(id) ?? newId(),
      activityId,
      condition: condition && needed ? { ...condition, question: needed } : null,
    };
  });
}
