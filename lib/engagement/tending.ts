import { withCity } from "@/db/with-city";
import { cityById } from "@/lib/cities/resolve";
import { loadSettings } from "@/lib/cities/settings";
import { eachCity } from "@/lib/jobs/each-city";
import { findFlags } from "./fairness/find";
import { tendSeasons } from "./seasons/tend";

/** The hourly job: where people stand in a season, what is over, and what looks like points by agreement. */
export async function tendGame(job: { cityId?: string }): Promise<void> {
  await eachCity(job, { what: "seasons and fairness", run: tendCity });
}

async function tendCity(cityId: string): Promise<void> {
  const city = await cityById(cityId);
  if (city?.kind !== "city" || city.state !== "live") return;
  const { gameOn } = await withCity(cityId, loadSettings);
  if (!gameOn) return;
  await withCity(cityId, (db) => tendSeasons(db, city));
  await withCity(cityId, findFlags);
}
