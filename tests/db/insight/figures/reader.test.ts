import { desc, eq } from "drizzle-orm";
import fc from "fast-check";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { events, ledgerReaders } from "@/db/schema/events";
import { staleDays } from "@/db/schema/insight";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { createProject } from "@/lib/projects/commands";
import { createTestCity } from "@/tests/support/city";
import { whole } from "@/tests/support/hold";
import { postIdea } from "@/tests/support/idea";
import { play, type Story, story } from "@/tests/support/insight/happenings";
import { addUpSlowly, readRollUps } from "@/tests/support/insight/slowly";

const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => owner.end());

test("after anything that can happen in any order and at any time, the roll-ups are what the rows come to", async () => {
  await fc.assert(fc.asyncProperty(story, playAndCompare), { numRuns: whole ? 100 : 3 });
}, 600_000);

test("what belongs to no project is kept apart from the first project on, once and of all days before", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const follow = () => followLedger(here.id, [figuresReader]);
  const begin = () =>
    here.run((db) => createProject({ db, actor, city: here.city }, { title: { en: "A new park" } }));
  await postIdea(here);
  await follow();
  expect((await readRollUps(here)).projectHours).toEqual([]);
  await begin();
  await follow();
  const kept = await readRollUps(here);
  expect(kept).toEqual(await addUpSlowly(here));
  expect([kept.projectHours.length, kept.projectPeople.length]).toEqual([1, 2]);
  await begin();
  const marked = await here.run(async (db) => {
    const begun = eq(events.verb, "project.created");
    await figuresReader.read(
      db,
      await db.select().from(events).where(begun).orderBy(desc(events.id)).limit(1),
    );
    return db.$count(staleDays);
  });
  expect(marked).toBe(0);
});

async function playAndCompare({ zone, ...told }: Story): Promise<void> {
  const here = await createTestCity({ timeZone: zone });
  await play(here, owner, told);
  const followed = await readRollUps(here);
  expect(followed).toEqual(await addUpSlowly(here));
  await here.run((db) => db.delete(ledgerReaders).where(eq(ledgerReaders.name, figuresReader.name)));
  await followLedger(here.id, [figuresReader]);
  expect(await readRollUps(here)).toEqual(followed);
}
