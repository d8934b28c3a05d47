import type { CityDb } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import { loadSettings } from "@/lib/cities/settings";
import { inEachCity } from "@/lib/jobs/in-each-city";
import { findFlags } from "./fairness/find";
import { tendSeasons } from "./seasons/tend";

/** The hourly job: where people stand in a season, what is over, and what looks like points by agreement. */
export async function tendGame({ cityId }: { cityId?: string }): Promise<void> {
  await inEachCity("seasons", cityId, whereOn(tendSeasons));
  await inEachCity("fairness", cityId, whereOn(findFlags));
}

function whereOn(work: (db: CityDb, city: City) => Promise<void>) {
  return async (db: CityDb, city: City) => {
    const { gameOn } = await loadSettings(db);
    if (gameOn) await work(db, city);
  };
}
