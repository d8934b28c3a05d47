import { eq } from "drizzle-orm";
import { ideaFields } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import type { Values } from "@/lib/activities/questions/question";

type Kept = { ideaId: string; activityId: string; values: Values };

/** Keeps what an idea says to the questions of its board, in the place of what it said before. */
export async function keepFields(db: CityDb, { ideaId, activityId, values }: Kept): Promise<void> {
  if (Object.keys(values).length === 0) {
    await db.delete(ideaFields).where(eq(ideaFields.ideaId, ideaId));
    return;
  }
  await db
    .insert(ideaFields)
    .values({ ideaId, activityId, values })
    .onConflictDoUpdate({ target: [ideaFields.cityId, ideaFields.ideaId], set: { values } });
}
