import { and, eq, inArray, sql } from "drizzle-orm";
import { files } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { filesOf, type Values } from "@/lib/activities/questions/question";

/**
 * Of what came with an anonymous answer the day is forgotten as it is sent: the ledger says who answered on which day,
 * and the answer names its files. From then on all of a survey are as old as the survey.
 */
export async function forgetDay(db: CityDb, activityId: string, values: Values): Promise<void> {
  const ids = Object.values(values).flatMap((value) => filesOf(value).map(({ id }) => id));
  if (ids.length === 0) return;
  await db
    .update(files)
    .set({ createdAt: sql`(select a.created_at from activities a where a.id = ${activityId})` })
    .where(and(inArray(files.id, ids), eq(files.private, true)));
}
