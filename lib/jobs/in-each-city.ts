import { type CityDb, withCity } from "@/db/with-city";
import { log } from "@/lib/base/log";
import { type City, cityById, liveCityIds } from "@/lib/cities/resolve";

/**
 * Does a job in one city or in every live one, each in a transaction of its own. One city's trouble is not another's:
 * the job is tried again afterwards, so what it did already it must not do twice.
 */
export async function inEachCity(
  what: string,
  cityId: string | undefined,
  work: (db: CityDb, city: City) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const id of cityId ? [cityId] : await liveCityIds()) {
    await inLiveCity(id, work).catch((error: unknown) => failures.push(error));
  }
  if (failures.length === 0) return;
  log.warn({ cities: failures.length }, `${what} failed`);
  throw failures[0];
}

async function inLiveCity(id: string, work: (db: CityDb, city: City) => Promise<void>): Promise<void> {
  const city = await cityById(id);
  if (city?.kind !== "city" || city.state !== "live") return;
  await withCity(id, (db) => work(db, city));
}
