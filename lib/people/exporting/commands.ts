import type { CityDb } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { type Actor, asPerson } from "../actor";
import { authorize } from "../permissions";
import { type PersonalData, personalData } from "./queries";

/** Hands people all that the city holds about them; that it did is part of what it holds. */
export async function exportMyData(
  { db, actor }: { db: CityDb; actor: Actor },
  city: City,
): Promise<PersonalData> {
  authorize(actor, "account.own");
  const { id } = asPerson(actor);
  await recordEvent({ db, actor }, { verb: "person.exported", subject: { kind: "person", id } });
  return personalData(db, city, id);
}
