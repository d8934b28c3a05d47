import { eq } from "drizzle-orm";
import { fairnessFlagPeople, fairnessFlags } from "@/db/schema/fairness";
import { people } from "@/db/schema/people";
import { seasonPlaces, seasons } from "@/db/schema/seasons";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { dayFromNow } from "@/tests/support/seasons";

/** A season that runs, with the person in it, and something that staff have looked at. */
export async function furnishGame(db: CityDb, marker: string, personId: string) {
  const seasonId = newId();
  await db.update(people).set({ ranked: true }).where(eq(people.id, personId));
  await db.insert(seasons).values({
    ...{ id: seasonId, firstDay: dayFromNow(-9), lastDay: dayFromNow(30) },
    ...{ name: { en: `${marker} season` }, text: { en: `${marker} takes part.` } },
  });
  await db
    .insert(seasonPlaces)
    .values({ seasonId, kind: "person", line: 1, place: 1, personId, marks: 3, weeks: 2 });
  return { seasonId, flagId: await plantFlag(db, personId, { reason: `${marker} plays fair.` }) };
}

/** A ring of one, as far as its page is concerned. */
export async function plantFlag(
  db: CityDb,
  personId: string,
  values: Partial<typeof fairnessFlags.$inferInsert> = {},
): Promise<string> {
  const id = newId();
  const evidence = { accounts: 3, given: 18, inside: 18 };
  await db.insert(fairnessFlags).values({ id, kind: "ring", evidence, ...values });
  await db.insert(fairnessFlagPeople).values({ flagId: id, personId, given: 6, inside: 6 });
  return id;
}
