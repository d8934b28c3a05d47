import { eq } from "drizzle-orm";
import fc from "fast-check";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { ledgerReaders } from "@/db/schema/events";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { whole } from "@/tests/support/hold";
import { changeSettings } from "@/tests/support/idea";
import { type Cast, type Happening, happen, happening, zones } from "@/tests/support/insight/happenings";
import { addUpSlowly, readRollUps } from "@/tests/support/insight/slowly";

const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => owner.end());

const follow = (here: TestCity) => followLedger(here.id, [figuresReader]);

test("after anything that can happen in any order and at any time, the roll-ups are what the rows come to", async () => {
  const cases = fc.record({
    zone: fc.constantFrom(...zones),
    happenings: fc.array(happening, { minLength: 60, maxLength: 120, size: "max" }),
  });
  await fc.assert(fc.asyncProperty(cases, playAndCompare), { numRuns: whole ? 100 : 6 });
}, 600_000);

async function playAndCompare({
  zone,
  happenings,
}: {
  zone: string;
  happenings: Happening[];
}): Promise<void> {
  const here = await createTestCity({ timeZone: zone });
  await changeSettings(here, { reviewNewAccounts: true, promiseDays: 30 });
  const cast: Cast = { owner, staff: await here.superadmin(), people: [] };
  for (let count = 0; count < 6; count += 1) cast.people.push(await here.person({ reviewed: count > 1 }));
  await follow(here);
  for (const one of happenings) {
    if (one.kind === "read") await follow(here);
    else await happen(here, cast, one);
  }
  await follow(here);
  const followed = await readRollUps(here);
  expect(followed).toEqual(await addUpSlowly(here));
  await here.run((db) => db.delete(ledgerReaders).where(eq(ledgerReaders.name, figuresReader.name)));
  await follow(here);
  expect(await readRollUps(here)).toEqual(followed);
}
