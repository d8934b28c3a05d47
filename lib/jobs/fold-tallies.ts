import { sql } from "drizzle-orm";
import { dueTallies, ideaTallies } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";

/** Adds up what changed of each combination, and of each day on which something is due, where that has become many rows. */
export async function foldTallies(db: CityDb): Promise<void> {
  await db.execute(sql`
    with folded as (
      delete from ${dueTallies}
      where (select count(*) > 50 + 2 * count(distinct day) from ${dueTallies}) returning day, change
    )
    insert into ${dueTallies} (day, change)
    select day, sum(change) from folded group by day having sum(change) <> 0`);
  await db.execute(sql`
    with many as (
      select activity_id from ${ideaTallies} group by activity_id
      having count(*) > 50 + 2 * count(distinct (topic_id, neighbourhood_id, status))
    ), folded as (
      delete from ${ideaTallies} t using many where t.activity_id = many.activity_id
      returning t.activity_id, t.topic_id, t.neighbourhood_id, t.status, t.change
    )
    insert into ${ideaTallies} (activity_id, topic_id, neighbourhood_id, status, change)
    select activity_id, topic_id, neighbourhood_id, status, sum(change) from folded
    group by activity_id, topic_id, neighbourhood_id, status having sum(change) <> 0`);
}
