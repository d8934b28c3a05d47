import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { ledgerQueue, ledgerReaders } from "@/db/schema/events";
import { staleDays, stalePeople } from "@/db/schema/insight";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import type { TestCity } from "@/tests/support/city";

/** Until all that happened is in the figures: the server's own worker may have its turn at the city just now. */
export async function followFigures(here: TestCity): Promise<void> {
  const isBehind = () =>
    here.run(async (db) => {
      const left = [ledgerQueue, staleDays, stalePeople].map((table) => db.$count(table));
      const built = await db.$count(ledgerReaders, eq(ledgerReaders.name, figuresReader.name));
      return built === 0 || (await Promise.all(left)).some((count) => count > 0);
    });
  for (;;) {
    await followLedger(here.id, [figuresReader]);
    if (!(await isBehind())) return;
    await wait(100);
  }
}
