import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/** Writes down the way of each marked account as its days say it. */
export async function settlePeople(db: CityDb): Promise<void> {
  await db.execute(sql`
    insert into member_paths (person_id, joined, first, returned)
    select p.id, (p.created_at at time zone c.time_zone)::date, began.day, (
        select min(m.start) from active_people m where m.city_id = p.city_id and m.person_id = p.id
          and m.span = 'month' and m.start > began.day)
    from people p
    join stale_people s on s.city_id = p.city_id and s.person_id = p.id
    join cities c on c.id = p.city_id
    cross join lateral (select min(a.start) as day from active_people a
      where a.city_id = p.city_id and a.person_id = p.id and a.span = 'day') began
    on conflict (city_id, person_id) do update
      set joined = excluded.joined, first = excluded.first, returned = excluded.returned`);
  await db.execute(sql`delete from stale_people`);
}
