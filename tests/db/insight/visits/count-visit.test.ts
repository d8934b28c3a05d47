import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { visitDays, visitMarks, visitSalts } from "@/db/schema/insight";
import { countVisit, mostViews } from "@/lib/insight/visits/count-visit";
import { sweep } from "@/lib/jobs/sweep";
import { createTestCity, type TestCity } from "@/tests/support/city";

const ada = { device: "phone", address: "203.0.113.7", agent: "Phone" } as const;
const ben = { device: "computer", address: "203.0.113.7", agent: "Computer" } as const;

const daysOf = (here: TestCity) =>
  here.run((db) =>
    db
      .select({ device: visitDays.device, views: visitDays.views, visitors: visitDays.visitors })
      .from(visitDays)
      .orderBy(visitDays.day, visitDays.device),
  );
const marksOf = (here: TestCity) => here.run((db) => db.select().from(visitMarks));
const saltsOf = (here: TestCity) => here.run((db) => db.select().from(visitSalts));
const daysPass = (here: TestCity) =>
  here.run(async (db) => {
    for (const table of [visitDays, visitMarks, visitSalts])
      await db.execute(sql`update ${table} set day = day - 1`);
  });

test("each page counts, each visitor once a day, also where many read at the same moment", async () => {
  const here = await createTestCity();
  await Promise.all([ada, ada, ben, ada].map((visit) => countVisit(here.id, visit)));
  await countVisit(here.id, ben);
  expect(await daysOf(here)).toEqual([
    { device: "computer", views: 2, visitors: 1 },
    { device: "phone", views: 3, visitors: 1 },
  ]);
});

test("nothing that is kept names an address or a browser, and the same visitor has another mark in another city", async () => {
  const [here, there] = [await createTestCity(), await createTestCity()];
  await countVisit(here.id, ada);
  await countVisit(there.id, ada);
  const kept = JSON.stringify([await marksOf(here), await saltsOf(here), await daysOf(here)]);
  expect(kept).not.toContain(ada.address);
  expect(kept).not.toContain(ada.agent);
  expect((await marksOf(here))[0]?.mark).not.toBe((await marksOf(there))[0]?.mark);
});

test("the next day's first visit throws yesterday's salt and marks away, and the visitor is a new one", async () => {
  const here = await createTestCity();
  await countVisit(here.id, ada);
  const [before] = await saltsOf(here);
  await daysPass(here);
  await countVisit(here.id, ada);
  const salts = await saltsOf(here);
  expect(salts).toHaveLength(1);
  expect(salts[0]?.salt).not.toBe(before?.salt);
  expect(await marksOf(here)).toHaveLength(1);
  expect((await daysOf(here)).map(({ visitors }) => visitors)).toEqual([1, 1]);
});

test("where nobody comes the next day they are swept away all the same", async () => {
  const here = await createTestCity();
  await countVisit(here.id, ada);
  await sweep(here.id);
  expect(await saltsOf(here)).toHaveLength(1);
  await daysPass(here);
  await sweep(here.id);
  expect([await saltsOf(here), await marksOf(here)]).toEqual([[], []]);
  expect(await daysOf(here)).toHaveLength(1);
});

test("whoever asks without end is counted no further", async () => {
  const here = await createTestCity();
  await Promise.all(Array.from({ length: mostViews + 40 }, () => countVisit(here.id, ada)));
  await countVisit(here.id, ada);
  expect(await daysOf(here)).toEqual([{ device: "phone", views: mostViews, visitors: 1 }]);
});
