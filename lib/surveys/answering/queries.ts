import { and, eq } from "drizzle-orm";
import { surveyDrafts, surveyRespondents } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import type { Values } from "@/lib/activities/questions/question";
import type { Respondent } from "@/lib/activities/respondent";

export type Draft = { values: Values; savedAt: Date };

/** What was answered so far, or null before the first page was saved. */
export async function findDraft(db: CityDb, activityId: string, { key }: Respondent): Promise<Draft | null> {
  const [row] = await db
    .select({ values: surveyDrafts.values, savedAt: surveyDrafts.savedAt })
    .from(surveyDrafts)
    .where(and(eq(surveyDrafts.activityId, activityId), eq(surveyDrafts.respondent, key)));
  return row ?? null;
}

export async function hasAnswered(db: CityDb, activityId: string, { key }: Respondent): Promise<boolean> {
  const [row] = await db
    .select({ key: surveyRespondents.respondent })
    .from(surveyRespondents)
    .where(and(eq(surveyRespondents.activityId, activityId), eq(surveyRespondents.respondent, key)));
  return row !== undefined;
}
