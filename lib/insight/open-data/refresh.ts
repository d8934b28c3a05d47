import { notInArray, sql } from "drizzle-orm";
import { openData } from "@/db/schema/dashboards";
import type { CityDb } from "@/db/with-city";
import { inEachCity } from "@/lib/jobs/in-each-city";
import { makeOpenData } from "./make";
import { openSheetNames } from "./sheets";

/** The hourly job: in one city or in all, what was not yet made today by the city's calendar is made anew. */
export async function refreshOpenData({ cityId }: { cityId?: string }): Promise<void> {
  await inEachCity("open data", cityId, refreshCity);
}

async function refreshCity(db: CityDb): Promise<void> {
  const [state] = await db.execute<{ made: number }>(sql`select count(*)::int as made from open_data
    where day = (select (now() at time zone time_zone)::date from cities where id = current_setting('app.city_id')::uuid)`);
  if (state?.made === openSheetNames.length) return;
  const sheets = await makeOpenData(db);
  await db.delete(openData).where(notInArray(openData.sheet, openSheetNames));
  await db
    .insert(openData)
    .values(sheets.map(({ name, day, rows }) => ({ sheet: name, day, rows })))
    .onConflictDoUpdate({
      target: [openData.cityId, openData.sheet],
      set: { day: sql`excluded.day`, rows: sql`excluded.rows` },
    });
}
