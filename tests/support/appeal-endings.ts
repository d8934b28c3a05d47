import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { appealToken, readAppealToken } from "@/lib/discussion/appeal-link";
import { makeAppeal } from "@/lib/moderation/appealing/commands";
import { findAppealable, findAppealOf } from "@/lib/moderation/appealing/queries";
import type { TestCity } from "./city";
import type { Ending } from "./second-factor-endings";

/** How the way to object to a decision ends. */
export const appealEndings: Record<string, Record<string, Ending>> = {
  "the way to object": {
    "after it was used": async (city) => {
      const { token } = await suspendedSince(city, new Date());
      await city.run((db) =>
        makeAppeal({ db, actor: city.visitor(), city: city.city }, { token, words: "That was not me." }),
      );
      return objects(city, token);
    },
    "after the decision was taken back": async (city) => {
      const { token, id } = await suspendedSince(city, new Date());
      await city.run((db) => db.update(people).set({ suspendedAt: null }).where(eq(people.id, id)));
      return objects(city, token);
    },
    "after six months": async (city) => {
      const { token } = await suspendedSince(city, new Date(Date.now() - 190 * 86_400_000));
      return objects(city, token);
    },
    "with one letter changed": async (city) => {
      const { token } = await suspendedSince(city, new Date());
      return objects(city, `${token.slice(0, -1)}!`);
    },
  },
};

/** Somebody's account that was suspended then, and the way to object to it. */
export async function suspendedSince(city: TestCity, against: Date) {
  const { id } = await city.person();
  await city.run((db) => db.update(people).set({ suspendedAt: against }).where(eq(people.id, id)));
  return { id, token: appealToken(city.id, { kind: "account", subjectId: id, against }) };
}

function objects(city: TestCity, token: string): Promise<boolean> {
  const about = readAppealToken(city.id, token);
  if (!about) return Promise.resolve(false);
  return city.run(
    async (db) => (await findAppealable(db, about)) !== null && (await findAppealOf(db, about)) === null,
  );
}
