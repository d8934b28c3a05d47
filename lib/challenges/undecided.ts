import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { thisCity } from "@/lib/cities/editing";

/** A challenge of which nobody said yet who is recognised, and for how many days that should be known. */
export type Undecided = { id: string; title: string; days: number };

/** @param today the day of the city's calendar */
export async function undecidedChallenges(db: CityDb, today: string): Promise<Undecided[]> {
  return db.execute<Undecided>(sql`
    select a.id, ${today}::date - c.decides_on as days,
      coalesce(a.title ->> (select default_locale from cities where id = ${thisCity}),
        (select value from jsonb_each_text(a.title) limit 1), '') as title
    from challenges c join activities a on a.city_id = c.city_id and a.id = c.activity_id
    where c.recognised_at is null and c.decides_on < ${today}::date and a.publish_at <= now()
    order by c.decides_on, a.id limit 20`);
}
