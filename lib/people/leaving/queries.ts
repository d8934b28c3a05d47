import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/** How much is at stake: what the person wrote that others can read. */
export async function countWritten(
  db: CityDb,
  personId: string,
): Promise<{ ideas: number; comments: number }> {
  const [row] = await db.execute<{ ideas: number; comments: number }>(sql`select
    (select count(*)::int from ideas where author_id = ${personId} and visibility = 'public') as ideas,
    (select count(*)::int from comments where author_id = ${personId} and visibility = 'public') as comments`);
  return row ?? { ideas: 0, comments: 0 };
}
