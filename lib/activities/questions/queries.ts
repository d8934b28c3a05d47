import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { ideaFields } from "@/db/schema/ideas";
import { surveyAnswers, surveyDrafts, surveyQuestions } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import { type LineKind, lineKinds } from "./kinds";
import type { Line } from "./question";

export type StoredLine = Line & { position: number; archived: boolean };

/** What an activity asks, in its order. */
export async function listLines(db: CityDb, activityId: string): Promise<StoredLine[]> {
  const rows = await db
    .select()
    .from(surveyQuestions)
    .where(and(eq(surveyQuestions.activityId, activityId), isNull(surveyQuestions.archivedAt)))
    .orderBy(asc(surveyQuestions.position), asc(surveyQuestions.id));
  return rows.map(asLine);
}

/** Those that are asked no more too, at the end: what was answered to them stays. */
export async function listAllLines(db: CityDb, activityId: string): Promise<StoredLine[]> {
  const rows = await db
    .select()
    .from(surveyQuestions)
    .where(eq(surveyQuestions.activityId, activityId))
    .orderBy(asc(surveyQuestions.position), asc(surveyQuestions.id));
  const lines = rows.map(asLine);
  return [...lines.filter(({ archived }) => !archived), ...lines.filter(({ archived }) => archived)];
}

/** Whether anybody answered or began to: a survey, or in an idea what its board asks. */
export async function hasAnswers(db: CityDb, activityId: string): Promise<boolean> {
  const [row] = await db.execute<{ some: boolean }>(sql`select
    exists (select from ${surveyAnswers} where activity_id = ${activityId})
    or exists (select from ${surveyDrafts} where activity_id = ${activityId})
    or exists (select from ${ideaFields} where activity_id = ${activityId}) as some`);
  return row?.some ?? false;
}

function asLine({
  cityId: _,
  activityId: __,
  archivedAt,
  ...row
}: typeof surveyQuestions.$inferSelect): StoredLine {
  const kind: LineKind = lineKinds.find((one) => one === row.kind) ?? "text";
  const audience = row.audience === "staff" ? "staff" : "everybody";
  return { ...row, kind, audience, condition: row.condition ?? null, archived: archivedAt !== null };
}
