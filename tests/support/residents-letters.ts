import { sql } from "drizzle-orm";
import { residenceLetters } from "@/db/schema/residence";
import { askForLetter, withdrawLetter } from "@/lib/people/residence/letters/commands";
import type { TestCity } from "./city";
import { enterCode, home, sendLetter } from "./residents";
import type { Ending } from "./second-factor-endings";

type End = (
  city: TestCity,
  person: Awaited<ReturnType<TestCity["person"]>>,
  code: string,
) => Promise<unknown>;

/** How the code in a letter ends. */
export const letterEndings: Record<string, Record<string, Ending>> = {
  "the code in a letter to a resident": {
    "after it was entered": ending(enterCode),
    "after its thirty days": ending((city) =>
      city.run((db) => db.update(residenceLetters).set({ expiresAt: sql`now()` })),
    ),
    "after the person wanted none": ending((city, actor) => city.run((db) => withdrawLetter({ db, actor }))),
    "after a new one was asked for": ending((city, actor) =>
      city.run((db) => askForLetter({ db, actor, city: city.city }, home)),
    ),
    "before it was printed": ending((city) =>
      city.run((db) => db.update(residenceLetters).set({ printedAt: null })),
    ),
  },
};

function ending(end: End): Ending {
  return async (city) => {
    const person = await city.person();
    const code = await sendLetter(city, person);
    await end(city, person, code);
    return enterCode(city, person, code);
  };
}
