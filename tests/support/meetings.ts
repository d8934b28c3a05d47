import { meetings } from "@/db/schema/meetings";
import type { CityDb } from "@/db/with-city";
import { insertActivity } from "./activities";
import type { TestCity } from "./city";

type Values = Partial<typeof meetings.$inferInsert>;

/** A meeting tomorrow in a room, for which one can register. */
export async function insertMeeting(
  db: CityDb,
  values: Values = {},
  activity: Parameters<typeof insertActivity>[2] = {},
) {
  const made = await insertActivity(db, "An evening on the street", {
    kind: "meeting",
    who: "signed_in",
    ...activity,
  });
  const startsAt = new Date(Date.now() + 86_400_000);
  await db.insert(meetings).values({
    ...{ activityId: made.id, startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000) },
    ...{ place: { en: "East Library" }, capacity: 2 },
    ...values,
  });
  return made;
}

export function startMeeting(
  here: TestCity,
  values: Values = {},
  activity: Parameters<typeof insertMeeting>[2] = {},
) {
  return here.run((db) => insertMeeting(db, values, activity));
}
