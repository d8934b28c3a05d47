import { cookies } from "next/headers";
import { cache } from "react";
import { withCity } from "@/db/with-city";
import { platformOrigin } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import { type Actor, visitor } from "@/lib/people/actor";
import { readActor, sessionCookieName } from "@/lib/people/session";
import { type KnownCity, knownCity } from "./known";

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
    const actor = token ? await withCity(city.id, (db) => readActor(db, token)) : visitor;
    return { actor, known, settings: known.settings };
  },
);
