import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import { type CityDb, withCity } from "@/db/with-city";
import { saltOfToday } from "@/lib/cities/day-salt";
import type { Person } from "@/lib/people/actor";
import { placeOf } from "./place-of";

/** How many days it is known who signed in from the same place. */
export const arrivalDays = 3;

/**
 * Notes that a citizen signed in from an address, as a mark by a key of this day: tomorrow nobody can tell whose address
 * it was, only that these accounts came from the same one.
 */
export async function noteArrival(
  cityId: string,
  { id, role, withheld }: Person,
  address: string,
): Promise<void> {
  const place = placeOf(address);
  if ((withheld ?? role) === "citizen" && place) await withCity(cityId, (db) => note(db, id, place));
}

async function note(db: CityDb, personId: string, place: string): Promise<void> {
  const { day, salt, new: isFirst } = await saltOfToday(db, "arrival_salts");
  const mark = createHmac("sha256", salt).update(place).digest("base64url").slice(0, 22);
  if (isFirst) {
    await db.execute(sql`delete from arrival_marks where day < ${day}::date - ${arrivalDays - 1}::int`);
  }
  await db.execute(sql`insert into arrival_marks (day, mark, person_id)
    values (${day}::date, ${mark}, ${personId}) on conflict do nothing`);
}
