import { cookies } from "next/headers";
import { cache } from "react";
import { withCity } from "@/db/with-city";
import { platformOrigin } from "@/lib/cities/platform-origin";
import { type CitySettings, loadSettings } from "@/lib/cities/settings";
import type { Actor } from "@/lib/people/actor";
import { readActor, sessionCookieName } from "@/lib/people/session";

export function secureCookies(): boolean {
  return platformOrigin().startsWith("https:");
}

/** Who asks, and the city's settings: one short transaction, once a request. */
export const requestContext = cache(
  async (cityId: string): Promise<{ actor: Actor; settings: CitySettings }> => {
    const token = (await cookies()).get(sessionCookieName(secureCookies()))?.value;
    return withCity(cityId, async (db) => ({
      actor: await readActor(db, token),
      settings: await loadSettings(db),
    }));
  },
);
