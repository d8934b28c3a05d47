import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/**
 * What marks of today, by the city's clock, are made with. It is drawn by the day's first caller, who throws away those
 * before it, so that nothing leads back from their marks any more. Locks the day for this transaction.
 */
export async function saltOfToday(
  db: CityDb,
  table: "visit_salts" | "arrival_salts",
): Promise<{ day: string; salt: string; new: boolean }> {
  const drawn = randomBytes(32).toString("base64url");
  const salts = sql.identifier(table);
  const [today] = await db.execute<{ day: string; salt: string; new: boolean }>(sql`
    insert into ${salts} (day, salt)
    select (now() at time zone time_zone)::date, ${drawn} from cities where id = current_setting('app.city_id')::uuid
    on conflict (city_id, day) do update set salt = ${salts}.salt
    returning day::text as day, salt, salt = ${drawn} as new`);
  if (!today) throw new Error("there is no such city");
  if (today.new) await db.execute(sql`delete from ${salts} where day < ${today.day}::date`);
  return today;
}
