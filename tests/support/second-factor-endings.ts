import type { Person } from "@/lib/people/actor";
import {
  proveFactor,
  renewRecoveryCodes,
  resetFactor,
  turnOffFactor,
} from "@/lib/people/second-factor/commands";
import type { TestCity } from "./city";
import { appCode, freshCode, withApp } from "./second-factor";

/** Makes something, lets it end, and says whether it still opens its own city. */
export type Ending = (city: TestCity) => Promise<boolean>;

/** How what proves a second factor ends. */
export const factorEndings: Record<string, Record<string, Ending> | { lasts: string }> = {
  "a code from the app on somebody's phone": {
    "after it was used": async (city) => {
      const [person, session] = await withApp(city);
      const code = await appCode(city, person);
      await proves(city, person, { code, session });
      return proves(city, person, { code, session });
    },
    "after its time": async (city) => {
      const [person, session] = await withApp(city);
      return proves(city, person, { code: await appCode(city, person, -3), session });
    },
    "after it was turned off": async (city) => {
      const [person, session] = await withApp(city);
      const code = await appCode(city, person, 1);
      const own = { actor: person, city: city.city };
      const now = await appCode(city, person);
      await city.run((db) => turnOffFactor({ db, ...own }, { code: now }));
      return proves(city, person, { code, session });
    },
  },
  "a recovery code": {
    "after it was used": async (city) => {
      const [person, session] = await withApp(city);
      const code = await freshCode(city, person);
      await proves(city, person, { code, session });
      return proves(city, person, { code, session });
    },
    "after new ones were made": async (city) => {
      const [person, session] = await withApp(city);
      const code = await freshCode(city, person);
      const renewing = { code: await appCode(city, person) };
      await city.run((db) => renewRecoveryCodes({ db, actor: person, city: city.city }, renewing));
      return proves(city, person, { code, session });
    },
    "after a superadmin took the second factor away": async (city) => {
      const [person, session] = await withApp(city);
      const code = await freshCode(city, person);
      const actor = await city.superadmin();
      await city.run((db) => resetFactor({ db, actor }, { id: person.id }));
      return proves(city, person, { code, session });
    },
  },
  "the secret of the app on somebody's phone": { lasts: "until it is turned off or taken away" },
};

function proves(city: TestCity, actor: Person, proof: { code: string; session: string }): Promise<boolean> {
  return city.run((db) => proveFactor({ db, actor, city: city.city }, proof));
}
