import { eq } from "drizzle-orm";
import { residentEntries } from "@/db/schema/residence";
import type { CityDb } from "@/db/with-city";

export async function isOnList(db: CityDb, entryHash: string): Promise<boolean> {
  return (await db.$count(residentEntries, eq(residentEntries.entryHash, entryHash))) > 0;
}
