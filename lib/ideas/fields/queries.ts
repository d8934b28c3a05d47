import { eq } from "drizzle-orm";
import { ideaFields } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { listAllLines } from "@/lib/activities/questions/queries";
import type { Line, Value, Values } from "@/lib/activities/questions/question";

/** What an idea says to one question of its board. */
export type Answered = { line: Line; value: Value };

/** An idea's answers by the questions' ids. */
export async function fieldsOf(db: CityDb, ideaId: string): Promise<Values> {
  const [row] = await db
    .select({ values: ideaFields.values })
    .from(ideaFields)
    .where(eq(ideaFields.ideaId, ideaId));
  return row?.values ?? {};
}

/**
 * The same in the board's order, with what is asked no more.
 * @param staff whether the reader works on it or wrote it, and so reads what is not for everybody too
 */
export async function answeredIn(
  db: CityDb,
  { id, activityId }: { id: string; activityId: string },
  { staff }: { staff: boolean },
): Promise<Answered[]> {
  const values = await fieldsOf(db, id);
  const lines = await listAllLines(db, activityId);
  return lines.flatMap((line) => {
    const value = values[line.id];
    return value !== undefined && (staff || line.audience === "everybody") ? [{ line, value }] : [];
  });
}
