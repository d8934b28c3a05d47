import { and, eq, sql } from "drizzle-orm";
import { surveyDrafts } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import type { Values } from "@/lib/activities/questions/question";
import type { Respondent } from "@/lib/activities/respondent";

type Kept = { respondent: Respondent; given: Values; cleared: string[] };

/** Two pages kept at once, in two windows, are both kept. */
export async function keepInDraft(
  db: CityDb,
  activityId: string,
  { respondent, given, cleared }: Kept,
): Promise<void> {
  const { key, personId } = respondent;
  await db
    .insert(surveyDrafts)
    .values({ activityId, respondent: key, personId, values: given })
    .onConflictDoUpdate({
      target: [surveyDrafts.cityId, surveyDrafts.activityId, surveyDrafts.respondent],
      set: {
        values: sql`(${surveyDrafts.values} - ${`{${cleared.join(",")}}`}::text[]) || excluded.values`,
        savedAt: sql`now()`,
      },
    });
}

/** What is kept so far, held until the transaction ends: whatever adds to one answer waits for the other. */
export async function holdDraft(db: CityDb, activityId: string, respondent: Respondent): Promise<Values> {
  await keepInDraft(db, activityId, { respondent, given: {}, cleared: [] });
  const [row] = await db
    .select({ values: surveyDrafts.values })
    .from(surveyDrafts)
    .where(and(eq(surveyDrafts.activityId, activityId), eq(surveyDrafts.respondent, respondent.key)));
  return row?.values ?? {};
}
