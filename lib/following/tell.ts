import { databaseNow } from "@/db/clock";
import type { CityDb } from "@/db/with-city";
import { wallTime } from "@/lib/base/wall-clock";
import { lockSettings } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { inEachCity } from "@/lib/jobs/in-each-city";
import { tellOfActivities } from "./activities/tell";
import { tellProjectFollowers } from "./projects/tell";

/** Between these hours of the city's own clock: nobody is woken by it. */
const [firstHour, lastHour] = [9, 20];

/** The hourly job: whoever follows something hears by day what happened. */
export async function tellFollowers({ cityId }: { cityId?: string }): Promise<void> {
  await inEachCity("followers", cityId, async (db, city) => tellInCity(db, city, await databaseNow(db)));
}

/** Two workers at once take turns at the settings row, so the second one sees what the first one told. */
export async function tellInCity(db: CityDb, city: City, now: Date): Promise<void> {
  const hour = new Date(wallTime(now.getTime(), city.timeZone)).getUTCHours();
  if (hour < firstHour || hour >= lastHour) return;
  await lockSettings(db);
  await tellProjectFollowers(db, city);
  await tellOfActivities(db, city);
}
