import { type CityDb, withCity } from "@/db/with-city";
import { takeTurn } from "@/lib/events/reading/follow";
import type { LedgerReader } from "@/lib/events/reading/reader";
import { freezeQuarters } from "@/lib/insight/census/freeze";
import { settleDays } from "./settle-days";
import { settlePeople } from "./settle-people";
import { forgetFigures, markAll, markTouched } from "./stale";

/**
 * Keeps what the dashboard adds up: what stands of each of the city's days. Events say which days to add up anew,
 * the rows what they come to, so that an idea that is taken away leaves the day on which it was posted. The same of each
 * project, by the project that its activity belongs to, and of what belongs to none.
 */
export const figuresReader: LedgerReader = {
  // The number rises when it keeps something else: every city's is made anew then.
  name: "figures6",
  read: markTouched,
  build: async (db) => {
    await forgetFigures(db);
    await markAll(db);
    while (!(await settleDays(db)));
    await settlePeople(db);
    await freezeQuarters(db);
  },
  // Once a look, not with every batch: in a flood the same day would be added up again and again.
  settle: async (cityId, until) => {
    let isDone = false;
    do isDone = await withCity(cityId, settleSome);
    while (!isDone && performance.now() < until);
    return isDone;
  },
};

/** What another process marks meanwhile would be forgotten with what is done here. */
async function settleSome(db: CityDb): Promise<boolean> {
  if (!(await takeTurn(db))) return false;
  const isDone = await settleDays(db);
  await settlePeople(db);
  await freezeQuarters(db);
  return isDone;
}
