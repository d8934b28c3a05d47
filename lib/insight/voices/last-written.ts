import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/** The city's last day on which somebody wrote something that everybody can read. */
export async function lastWritten(db: CityDb, timeZone: string): Promise<string | null> {
  const [row] = await db.execute<{ day: string | null }>(sql`
    select (to_timestamp(max(published_second)) at time zone ${timeZone})::date::text as day
    from ideas where visibility = 'public'`);
  return row?.day ?? null;
}
