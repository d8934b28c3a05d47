import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { searchStatistics } from "@/db/schema/search";
import { cityStatistics, refresh } from "@/lib/ideas/search/city-statistics";
import { createTestCity } from "@/tests/support/city";

it("keeps how common words are by city, although two cities were counted at the same moment", async () => {
  const cities = await Promise.all([createTestCity(), createTestCity()]);
  for (const [i, city] of cities.entries()) {
    await city.run(async (db) => {
      await refresh(db);
      await db.update(searchStatistics).set({ ideas: 7 + i, refreshedAt: sql`date_trunc('minute', now())` });
    });
  }
  const known = [];
  for (const city of [...cities, ...cities]) known.push(await city.run((db) => cityStatistics(db, city.id)));
  expect(known.map(({ ideas }) => ideas)).toEqual([7, 8, 7, 8]);
  expect(known[2]).toBe(known[0]);
  expect(known[1]).not.toBe(known[0]);
});
