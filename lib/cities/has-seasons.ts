import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/** Whether there is a season to read of, so that pages lead there. */
export async function hasSeasons(db: CityDb): Promise<boolean> {
  const [row] = await db.execute<{ any: boolean }>(sql`select exists (select from seasons) as any`);
  return row?.any ?? false;
}
