import { sql } from "drizzle-orm";
import type { CityDb } from "./with-city";

/** The moment the transaction began, by the database's clock: the one that deadlines are compared with. */
export async function databaseNow(db: CityDb): Promise<Date> {
  const [row] = await db.execute<{ ms: number }>(
    sql`select (extract(epoch from now()) * 1000)::float8 as ms`,
  );
  if (!row) throw new Error("the database's clock did not answer");
  return new Date(row.ms);
}
