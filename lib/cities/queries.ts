import { eq } from "drizzle-orm";
import { cities } from "@/db/schema/platform";
import type { CityDb } from "@/db/with-city";
import { thisCity } from "./editing";

/** What the platform keeps about the city beside what every page knows. */
export async function ownCityRow(db: CityDb): Promise<{ listed: boolean }> {
  const [row] = await db.select({ listed: cities.listed }).from(cities).where(eq(cities.id, thisCity));
  return { listed: row?.listed ?? true };
}
