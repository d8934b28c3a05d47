import { notInArray, sql } from "drizzle-orm";
import { openData } from "@/db/schema/dashboards";
import { type CityDb, withCity } from "@/db/with-city";
import { log } from "@/lib/base/log";
import { liveCityIds } from "@/lib/cities/resolve";
import { makeOpenData } from "./make";
import { openSheetNames } from "./sheets";

/** The hourly job: in one city or in all, what was not yet made today by the city's calendar is made anew. */
export async function refreshOpenData({ cityId }: { cityId?: string }): Promise<void> {
  const failures: unknown[] = [];
  for (const id of cityId ? [cityId] : await liveCityIds()) {
    await withCity(id, refreshCity).catch((error: unknown) => failures.push(error));
  }
  if (failures.length === 0) return;
  log.warn({ cities: failures.length }, "open data not refreshed");
  throw failures[0];
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
