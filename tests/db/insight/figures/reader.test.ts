import { eq } from "drizzle-orm";
import fc from "fast-check";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { ledgerReaders } from "@/db/schema/events";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { createTestCity } from "@/tests/support/city";
import { whole } from "@/tests/support/hold";
import { play, type Story, story } from "@/tests/support/insight/happenings";
import { addUpSlowly, readRollUps } from "@/tests/support/insight/slowly";

const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => owner.end());

test("after anything that can happen in any order and at any time, the roll-ups are what the rows come to", async () => {
  await fc.assert(fc.asyncProperty(story, playAndCompare), { numRuns: whole ? 100 : 3 });
}, 600_000);

async function playAndCompare({ zone, happenings }: Story): Promise<void> {
  const here = await createTestCity({ timeZone: zone });
  await play(here, owner, happenings);
  const followed = await readRollUps(here);
  expect(followed).toEqual(await addUpSlowly(here));
  await here.run((db) => db.delete(ledgerReaders).where(eq(ledgerReaders.name, figuresReader.name)));
  await followLedger(here.id, [figuresReader]);
  expect(await readRollUps(here)).toEqual(followed);
}
