import { sql } from "drizzle-orm";
import { ledgerQueue } from "@/db/schema/events";
import type { CityDb } from "@/db/with-city";
import type { LedgerReader } from "@/lib/events/reading/reader";
import { freezeQuarters } from "@/lib/insight/census/freeze";
import { settleDays } from "./settle-days";
import { settlePeople } from "./settle-people";
import { forgetFigures, markAll, markTouched } from "./stale";

/**
 * Keeps what the dashboard adds up: what stands of each of the city's days. Events say which days to add up anew,
 * the rows what they come to, so that an idea that is taken away leaves the day on which it was posted.
 */
export const figuresReader: LedgerReader = {
  name: "figures",
  read: async (db, events) => {
    await markTouched(db, events);
    // In a flood the same day would be added up with every batch.
    if (!(await moreWaits(db))) await settle(db);
  },
  build: async (db) => {
    await forgetFigures(db);
    await markAll(db);
    await settle(db);
  },
};

async function settle(db: CityDb): Promise<void> {
  await settleDays(db);
  await settlePeople(db);
  await freezeQuarters(db);
}

const flood = 500;

/** Whether another whole batch follows at once, by which what is left stale now will be settled. */
async function moreWaits(db: CityDb): Promise<boolean> {
  const [row] = await db.execute<{ waiting: number }>(
    sql`select count(*)::int as waiting from (select from ${ledgerQueue} limit ${flood}) q`,
  );
  return (row?.waiting ?? 0) >= flood;
}
