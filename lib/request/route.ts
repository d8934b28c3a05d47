import { type CityDb, withCity } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import type { Actor } from "@/lib/people/actor";
import { requestContext } from "./actor";
import { isHostsOwn, requestCity } from "./host";

export type Route = {
  city: City;
  settings: CitySettings;
  actor: Actor;
  read: <T>(run: (db: CityDb) => Promise<T>) => Promise<T>;
};

/**
 * The entry of a handler below `[city]` (files, feeds, the API): the host's city and the path's must agree.
 * Null is a plain 404.
 */
export async function inCityRoute(params: Promise<{ city: string }>): Promise<Route | null> {
  const city = await requestCity();
  if (city?.kind !== "city" || city.state !== "live") return null;
  if (!(await isHostsOwn(params))) return null;
  const { actor, settings } = await requestContext(city);
  return { city, settings, actor, read: (run) => withCity(city.id, run) };
}

export function nothingHere(): Response {
  return new Response("There is nothing at this address.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
