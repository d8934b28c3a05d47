import { volunteerCauses } from "@/db/schema/volunteering";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { insertActivity } from "./activities";
import type { TestCity } from "./city";

type Values = Partial<typeof volunteerCauses.$inferInsert>;
type Activity = Parameters<typeof insertActivity>[2];

/** One thing for which two people are needed, tomorrow at the river. */
export async function insertCause(db: CityDb, values: Values = {}, activity: Activity = {}) {
  const made = await insertActivity(db, "Hands for the river", {
    kind: "volunteering",
    who: "signed_in",
    ...activity,
  });
  const causeId = newId();
  await db.insert(volunteerCauses).values({
    ...{ id: causeId, activityId: made.id, title: { en: "Clear the bank" }, needed: 2 },
    ...{ place: { en: "At the mill" }, startsAt: new Date(Date.now() + 86_400_000) },
    ...values,
  });
  return { ...made, causeId };
}

export function startCause(here: TestCity, values: Values = {}, activity: Activity = {}) {
  return here.run((db) => insertCause(db, values, activity));
}
