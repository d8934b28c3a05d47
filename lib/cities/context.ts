import type { CityDb } from "@/db/with-city";
import type { EventInput } from "@/lib/events/record";
import type { Actor } from "@/lib/people/actor";
import type { City } from "./resolve";

/** What every command of a city's configuration works with. */
export type Context = { db: CityDb; actor: Actor; city: Pick<City, "id"> };

/** The ledger's row for a change of one section of the settings. */
export function settingsChanged(city: Pick<City, "id">, section: string): EventInput {
  return { verb: "city.settingsChanged", subject: { kind: "city", id: city.id }, data: { section } };
}
