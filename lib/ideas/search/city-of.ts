import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/** The city that the transaction is in: terms are made with its id. */
export async function cityOf(db: CityDb): Promise<string> {
  const rows = await db.execute<{ id: string }>(sql`select current_setting('app.city_id') as id`);
  const id = rows[0]?.id;
  if (!id) throw new Error("the transaction has no city");
  return id;
}
