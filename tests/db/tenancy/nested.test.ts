import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { cities } from "@/db/schema/platform";
import { withCity, withPlatform } from "@/db/with-city";
import { createTestCity } from "@/tests/support/city";

it("as many founders at once as there are connections do not wait for each other for ever", async () => {
  const here = await createTestCity();
  const atOnce = Number(process.env.DATABASE_POOL ?? 10);
  let arrived = 0;
  let open = () => {};
  const allArrived = new Promise<void>((resolve) => {
    open = resolve;
  });
  const found = await Promise.all(
    Array.from({ length: atOnce }, () =>
      withCity(here.id, async (db) => {
        await db.execute(sql`select 1`);
        arrived += 1;
        if (arrived === atOnce) open();
        await allArrived;
        return withPlatform((platform) => platform.$count(cities));
      }),
    ),
  );
  expect(found).toHaveLength(atOnce);
});
