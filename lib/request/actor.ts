import { cookies } from "next/headers";
import { cache } from "react";
import { withCity } from "@/db/with-city";
import { gather } from "@/lib/base/gather";
import { platformOrigin } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import { type Actor, visitor } from "@/lib/people/actor";
import { sessionCookieName } from "@/lib/people/cookie-name";
import { readActors } from "@/lib/people/session";
import { type KnownCity, knownCity } from "./known";

/** Readers that come together are looked up together: each in the database, and none before he came. */
const actorOf = gather<string, Actor>({
  atMost: 200,
  atOnce: 1,
  run: async (cityId, tokens) => {
    const actors = await withCity(cityId, (db) => readActors(db, tokens));
    return actors.map((value) => ({ value }));
  },
});

export function secureCookies(): boolean {
  return platformOrigin().startsWith("https:");
}

/** Who asks, and what is known of the city; for a visitor without a question to the database. Once a request. */
export const requestContext = cache(
  async (
    city: Pick<City, "id" | "kind">,
  ): Promise<{ actor: Actor; known: KnownCity; settings: CitySettings }> => {
    const token = (await cookies()).get(sessionCookieName(secureCookies()))?.value;
    const known = await knownCity(city);
    const actor = token ? await actorOf(city.id, token) : visitor;
    return { actor, known, settings: known.settings };
  },
);
