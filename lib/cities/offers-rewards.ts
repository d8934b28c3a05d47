import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/** Whether there is something to redeem points for, so that pages lead there. */
export async function offersRewards(db: CityDb): Promise<boolean> {
  const [row] = await db.execute<{ any: boolean }>(sql`select exists (select from rewards
    where archived_at is null and (opens_at is null or opens_at <= now())
      and (closes_at is null or closes_at > now())) as any`);
  return row?.any ?? false;
}
