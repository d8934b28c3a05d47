import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import { type CityDb, withCity } from "@/db/with-city";
import { gather } from "@/lib/base/gather";
import { saltOfToday } from "@/lib/cities/day-salt";
import type { Device } from "./visitor";

/** `address` and `agent` tell today's visitors apart and are kept nowhere. */
type Visit = { device: Device; address: string; agent: string };

/** More of one visitor in a day is no reading. */
export const mostViews = 300;

/** Counts a page view, and the visitor if it is the first today. Those that come together are counted together. */
export function countVisit(cityId: string, visit: Visit): Promise<void> {
  return visits(cityId, visit);
}

const visits = gather<Visit, void>({
  atMost: 200,
  atOnce: 1,
  run: async (cityId, visits) => {
    await withCity(cityId, (db) => countVisits(db, visits));
    return visits.map(() => ({ value: undefined }));
  },
});

async function countVisits(db: CityDb, visits: readonly Visit[]): Promise<void> {
  const { day, salt, new: isFirst } = await saltOfToday(db, "visit_salts");
  if (isFirst) await db.execute(sql`delete from visit_marks where day < ${day}::date`);
  const views = new Map<string, { mark: string; device: Device; views: number }>();
  for (const { device, address, agent } of visits) {
    const mark = createHmac("sha256", salt).update(`${address}\0${agent}`).digest("base64url").slice(0, 22);
    views.set(mark, { mark, device, views: (views.get(mark)?.views ?? 0) + 1 });
  }
  const seen = JSON.stringify([...views.values()].sort((left, right) => (left.mark < right.mark ? -1 : 1)));
  await db.execute(sql`
    with seen as (
      select * from jsonb_to_recordset(${seen}::text::jsonb) as s (mark text, device text, views integer)
    ), before as (
      select s.mark, s.device, s.views, coalesce(m.views, 0) as had
      from seen s left join visit_marks m on m.day = ${day}::date and m.mark = s.mark
    ), marked as (
      insert into visit_marks (day, mark, views)
      select ${day}::date, mark, least(had + views, ${mostViews}) from before
      on conflict (city_id, day, mark) do update set views = excluded.views
    )
    insert into visit_days (day, device, views, visitors)
    select ${day}::date, device, sum(least(had + views, ${mostViews}) - had), count(*) filter (where had = 0)
    from before group by device order by device
    on conflict (city_id, day, device) do update
      set views = visit_days.views + excluded.views, visitors = visit_days.visitors + excluded.visitors`);
}
