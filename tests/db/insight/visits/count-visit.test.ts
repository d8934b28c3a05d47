import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, onTestFinished, test } from "vitest";
import { arrivalMarks, arrivalSalts } from "@/db/schema/fairness";
import { visitDays, visitMarks, visitSalts } from "@/db/schema/insight";
import { noteArrival } from "@/lib/engagement/fairness/note-arrival";
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

/** What the server wrote to its log meanwhile, of which backups keep every piece. */
async function logged(run: () => Promise<unknown>): Promise<Buffer> {
  const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
  onTestFinished(() => owner.end());
  const now = async () => {
    const [row] = await owner<{ piece: string; folder: string }[]>`
      select pg_walfile_name(pg_current_wal_insert_lsn()) as piece, current_setting('data_directory') as folder`;
    return { piece: row?.piece ?? "", folder: join(row?.folder ?? "", "pg_wal") };
  };
  const first = await now();
  await run();
  await owner`checkpoint`;
  const { piece, folder } = await now();
  const pieces = readdirSync(folder).filter((name) => name >= first.piece && name <= piece);
  return Buffer.concat(pieces.map((name) => readFileSync(join(folder, name))));
}

test("the log that backups keep has nothing of what visitors and arrivals are known by", async () => {
  const here = await createTestCity();
  const log = await logged(async () => {
    await countVisit(here.id, ada);
    await noteArrival(here.id, await here.person(), "93.184.216.34");
  });
  const arrivals = await here.run(async (db) => ({
    salts: await db.select().from(arrivalSalts),
    marks: await db.select().from(arrivalMarks),
  }));
  const known = [
    ...[...(await saltsOf(here)), ...arrivals.salts].map(({ salt }) => salt),
    ...[...(await marksOf(here)), ...arrivals.marks].map(({ mark }) => mark),
  ];
  expect(known).toHaveLength(4);
  expect(log.includes(Buffer.from(here.id.replaceAll("-", ""), "hex"))).toBe(true);
  expect(known.filter((text) => log.includes(text))).toEqual([]);
});
