import { expect, test } from "vitest";
import { events, ledgerQueue, ledgerReaders } from "@/db/schema/events";
import { followLedger, notQueued } from "@/lib/events/reading/follow";
import type { LedgerReader } from "@/lib/events/reading/reader";
import { recordEvent, recordEvents } from "@/lib/events/record";
import { createTestCity, type TestCity } from "@/tests/support/city";

/** Counts as a roll-up does: by adding up, so that an event it was given twice shows. */
function countingReader(name = "counting") {
  const seen = { read: 0, built: 0, ids: new Map<string, number>() };
  const reader: LedgerReader = {
    name,
    read: async (_, news) => {
      seen.read += 1;
      for (const { id } of news) seen.ids.set(id, (seen.ids.get(id) ?? 0) + 1);
    },
    build: async (db) => {
      seen.built += 1;
      seen.ids.clear();
      const old = await db.select({ id: events.id }).from(events).where(notQueued(events.id));
      for (const { id } of old) seen.ids.set(id, 1);
    },
  };
  return { reader, seen };
}

const ledgerOf = (here: TestCity) => here.run((db) => db.select({ id: events.id }).from(events));
const happen = async (here: TestCity, times = 1) => {
  const actor = await here.person();
  const event = { verb: "person.profileChanged", subject: { kind: "person", id: actor.id } } as const;
  await here.run((db) =>
    recordEvents(
      { db, actor },
      Array.from({ length: times }, () => event),
    ),
  );
};

async function expectOnce(here: TestCity, counted: Map<string, number>): Promise<void> {
  const ledger = await ledgerOf(here);
  expect([...counted.keys()].sort()).toEqual(ledger.map(({ id }) => id).sort());
  expect([...counted.values()].filter((times) => times !== 1)).toEqual([]);
}

test("a reader is given all that happened before it came and all that happens after, each event once", async () => {
  const here = await createTestCity();
  await happen(here, 3);
  const { reader, seen } = countingReader();
  await followLedger(here.id, [reader]);
  await expectOnce(here, seen.ids);
  await happen(here, 1200);
  await followLedger(here.id, [reader]);
  await expectOnce(here, seen.ids);
  expect(seen.built).toBe(1);
  expect(await here.run((db) => db.select().from(ledgerQueue))).toEqual([]);
});

test("what is rolled back was never read, and what is committed late is read late", async () => {
  const here = await createTestCity();
  const { reader, seen } = countingReader();
  await followLedger(here.id, [reader]);
  const actor = await here.person();
  const event = { verb: "person.profileChanged", subject: { kind: "person", id: actor.id } } as const;
  let commit = () => {};
  const slow = here.run(async (db) => {
    await recordEvent({ db, actor }, event);
    await new Promise<void>((resolve) => {
      commit = resolve;
    });
  });
  await expect(
    here.run(async (db) => {
      await recordEvent({ db, actor }, event);
      throw new Error("taken back");
    }),
  ).rejects.toThrow("taken back");
  await happen(here);
  await followLedger(here.id, [reader]);
  await expectOnce(here, seen.ids);
  commit();
  await slow;
  await followLedger(here.id, [reader]);
  await expectOnce(here, seen.ids);
});

test("several processes that read at once give each event once", async () => {
  const here = await createTestCity();
  const { reader, seen } = countingReader();
  await followLedger(here.id, [reader]);
  await Promise.all([
    ...Array.from({ length: 6 }, () => happen(here, 300)),
    ...Array.from({ length: 6 }, () => followLedger(here.id, [reader])),
  ]);
  await followLedger(here.id, [reader]);
  await expectOnce(here, seen.ids);
});

test("a reader that cannot take an event falls out, reads all anew, and holds nobody up", async () => {
  const here = await createTestCity();
  const steady = countingReader("steady");
  const faulty = countingReader("faulty");
  const failing: LedgerReader = {
    ...faulty.reader,
    read: async (db) => {
      await db.insert(ledgerReaders).values({ name: "half of its work" });
      throw new Error("cannot");
    },
  };
  await followLedger(here.id, [steady.reader, failing]);
  await happen(here, 2);
  await followLedger(here.id, [steady.reader, failing]);
  await expectOnce(here, steady.seen.ids);
  const names = (await here.run((db) => db.select().from(ledgerReaders))).map(({ name }) => name);
  expect(names).toEqual(["steady"]);
  await followLedger(here.id, [steady.reader, faulty.reader]);
  await expectOnce(here, faulty.seen.ids);
});
