import { and, eq, sql } from "drizzle-orm";
import { surveyAnswers } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import { fewest } from "../results/suppress";

/**
 * Has the results of an anonymous survey take some of the answers that wait, five or more at once: whoever looks at them before
 * and after somebody answered learns nothing of what they said. As many still wait, so that those left at the survey's end,
 * when all are told, are no fewer. Which ones is drawn by their ids, which are random.
 */
export async function countTogether(db: CityDb, activityId: string): Promise<void> {
  const waiting = and(eq(surveyAnswers.activityId, activityId), eq(surveyAnswers.counted, false));
  if ((await db.$count(surveyAnswers, waiting)) < 2 * fewest) return;
  // Two at once would each take what both see.
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('survey answers ' || ${activityId}::text, 0))`,
  );
  const taken = (await db.$count(surveyAnswers, waiting)) - fewest;
  if (taken < fewest) return;
  await db.execute(sql`update survey_answers set counted = true where id in (
    select id from survey_answers where activity_id = ${activityId} and not counted order by id limit ${taken})`);
}
