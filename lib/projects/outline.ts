import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { challenges } from "@/db/schema/challenges";
import { activities } from "@/db/schema/city";
import { pollQuestions, polls } from "@/db/schema/polls";
import type { OutlinedActivity, ProjectOutline } from "@/db/schema/project-templates";
import { surveyQuestions } from "@/db/schema/surveys";
import { volunteerCauses } from "@/db/schema/volunteering";
import type { CityDb } from "@/db/with-city";
import { openThread } from "@/lib/activities/thread";
import { newCode, newId } from "@/lib/base/ids";
import { asBlockKind } from "./blocks/kinds";
import { putBlocks } from "./blocks/put";
import { listBlocks } from "./blocks/queries";
import { findBoardOf, type ProjectBoard } from "./board/queries";
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
    board: board && { ...boardOutline(board), questions: await questionsOf(db, board.id) },
    blocks: (await listBlocks(db, projectId)).map(({ kind, content }) => ({ kind, content })),
    activities: await activitiesOf(db, projectId),
  };
}

/** A group is of its project, so which one is chosen anew. */
function boardOutline({ title, intro, who, neighbourhoodIds, ageFrom, ageTo }: ProjectBoard) {
  return { title, intro, who, neighbourhoodIds, ageFrom, ageTo };
}

async function activitiesOf(db: CityDb, projectId: string): Promise<OutlinedActivity[]> {
  const { id, kind, title, intro, who, neighbourhoodIds, ageFrom, ageTo, results, anonymous } = activities;
  const rows = await db
    .select({ id, kind, title, intro, who, neighbourhoodIds, ageFrom, ageTo, results, anonymous })
    .from(activities)
    .where(and(eq(activities.projectId, projectId), ne(kind, "idea_board")))
    .orderBy(asc(activities.createdAt), asc(id));
  const outlined: OutlinedActivity[] = [];
  for (const { id: activityId, ...row } of rows)
    outlined.push({
      ...row,
      questions: await questionsOf(db, activityId),
      poll: await pollOf(db, activityId),
      pollQuestions: await pollQuestionsOf(db, activityId),
      causes: await causesOf(db, activityId),
      challenge: await challengeOf(db, activityId),
    });
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

async function pollOf(db: CityDb, activityId: string) {
  const { byHand, changeable, afterVoting } = polls;
  const rows = await db
    .select({ byHand, changeable, afterVoting })
    .from(polls)
    .where(eq(polls.activityId, activityId));
  return rows[0] ?? null;
}

async function pollQuestionsOf(db: CityDb, activityId: string) {
  const { title, choices, most, position, id } = pollQuestions;
  return db
    .select({ title, choices, most })
    .from(pollQuestions)
    .where(eq(pollQuestions.activityId, activityId))
    .orderBy(asc(position), asc(id));
}

async function challengeOf(db: CityDb, activityId: string): Promise<OutlinedActivity["challenge"]> {
  const { criteria, prize, jury } = challenges;
  const rows = await db
    .select({ criteria, prize, jury })
    .from(challenges)
    .where(eq(challenges.activityId, activityId));
  return rows[0] ?? null;
}

async function causesOf(db: CityDb, activityId: string) {
  const { title, text, place, needed, createdAt, id } = volunteerCauses;
  return db
    .select({ title, text, place, needed })
    .from(volunteerCauses)
    .where(eq(volunteerCauses.activityId, activityId))
    .orderBy(asc(createdAt), asc(id));
}

/** Gives a board that has just begun what another one asked. */
export async function putQuestions(
  db: CityDb,
  activityId: string,
  questions: OutlinedActivity["questions"] = [],
): Promise<void> {
  if (questions.length > 0) await db.insert(surveyQuestions).values(copied(questions, activityId));
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
  for (const {
    questions,
    poll,
    pollQuestions: asked = [],
    causes = [],
    challenge,
    ...activity
  } of outlined) {
    const [activityId, code] = [newId(), newCode(8)];
    await db
      .insert(activities)
      .values({ id: activityId, projectId, code, slug: `${activity.kind}-${code}`, ...activity });
    if (activity.kind === "debate") await openThread(db, activityId);
    await putQuestions(db, activityId, questions);
    if (challenge) await db.insert(challenges).values({ ...challenge, activityId });
    if (poll) await db.insert(polls).values({ ...poll, activityId });
    if (asked.length > 0) await db.insert(pollQuestions).values(asked.map(copiedQuestion(activityId)));
    const needed = causes.map((cause) => ({ id: newId(), activityId, ...cause }));
    if (needed.length > 0) await db.insert(volunteerCauses).values(needed);
  }
}

type AskedInPoll = NonNullable<OutlinedActivity["pollQuestions"]>[number];

function copiedQuestion(activityId: string) {
  return ({ title, most, choices }: AskedInPoll, index: number) => ({
    ...{ id: newId(), activityId, position: index + 1, title, most },
    choices: choices.map((choice) => ({ ...choice, id: newId() })),
  });
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
