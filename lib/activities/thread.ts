import { eq } from "drizzle-orm";
import { debates } from "@/db/schema/debates";
import { threads } from "@/db/schema/discussion";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";

/** The thread of a debate: its arguments hang on it. */
export async function openThread(db: CityDb, activityId: string): Promise<void> {
  const threadId = newId();
  await db.insert(threads).values({ id: threadId });
  await db.insert(debates).values({ activityId, threadId });
}

/** @throws NotFoundError where the activity is no debate */
export async function threadOf(db: CityDb, activityId: string): Promise<string> {
  const [row] = await db
    .select({ id: debates.threadId })
    .from(debates)
    .where(eq(debates.activityId, activityId));
  if (!row) throw new NotFoundError("debate");
  return row.id;
}
