import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { events, ledgerQueue, ledgerReaders } from "@/db/schema/events";
import { type CityDb, inSavepoint, withCity, withCityAtOneMoment } from "@/db/with-city";
import { log } from "@/lib/base/log";
import { toldError } from "@/lib/base/told-error";
import type { LedgerReader } from "./reader";

/** Events that readers are given at once. */
const batch = 500;

/**
 * Gives a city's readers what happened since they last looked, in the transaction that takes it from the queue: each
 * event is counted once, whatever dies meanwhile. A reader that is new or fell out reads the whole ledger.
 * Does nothing while another process does the same for that city.
 * @param patience how long it may take at once, in ms; what is left waits for the next time
 * @returns whether nothing is left to be done
 */
export async function followLedger(
  cityId: string,
  readers: readonly LedgerReader[],
  patience = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  for (const reader of await findNew(cityId, readers)) await build(cityId, reader);
  const until = performance.now() + patience;
  let isDone = false;
  while (!isDone && performance.now() < until) {
    isDone = (await withCity(cityId, (db) => readBatch(db, readers))) < batch;
  }
  for (const { settle } of readers) if (settle && !(await settle(cityId, until))) isDone = false;
  return isDone;
}

async function readBatch(db: CityDb, readers: readonly LedgerReader[]): Promise<number> {
  if (!(await takeTurn(db))) return 0;
  const taken = await db
    .delete(ledgerQueue)
    .where(
      inArray(
        ledgerQueue.eventId,
        db.select({ id: ledgerQueue.eventId }).from(ledgerQueue).orderBy(ledgerQueue.eventId).limit(batch),
      ),
    )
    .returning({ id: ledgerQueue.eventId });
  if (taken.length === 0) return 0;
  const ids = taken.map(({ id }) => id);
  const news = await db.select().from(events).where(inArray(events.id, ids));
  const built = await builtReaders(db);
  for (const reader of readers) {
    // One that is not built will find them in the ledger.
    if (built.has(reader.name)) await readOrFallOut(db, reader, news);
  }
  return taken.length;
}

/** What one reader cannot take is no reason for the others to wait: it reads everything anew the next time. */
async function readOrFallOut(
  db: CityDb,
  reader: LedgerReader,
  news: Parameters<LedgerReader["read"]>[1],
): Promise<void> {
  try {
    await inSavepoint(db, (part) => reader.read(part, news));
  } catch (error) {
    log.error({ reader: reader.name, error: toldError(error) }, "a reader of the ledger fell out");
    await db.delete(ledgerReaders).where(eq(ledgerReaders.name, reader.name));
  }
}

async function findNew(cityId: string, readers: readonly LedgerReader[]): Promise<LedgerReader[]> {
  const built = await withCity(cityId, builtReaders);
  return readers.filter(({ name }) => !built.has(name));
}

async function build(cityId: string, reader: LedgerReader): Promise<void> {
  try {
    await withCityAtOneMoment(cityId, async (db) => {
      if (!(await takeTurn(db)) || (await builtReaders(db)).has(reader.name)) return;
      // Fails where somebody took from the queue between this moment's picture and our turn; then it is tried again.
      await db.execute(sql`select from ${ledgerQueue} for share`);
      await reader.build(db);
      await db.insert(ledgerReaders).values({ name: reader.name });
    });
  } catch (error) {
    log.error({ reader: reader.name, error: toldError(error) }, "a reader of the ledger could not be built");
  }
}

async function builtReaders(db: CityDb): Promise<Set<string>> {
  const rows = await db.select({ name: ledgerReaders.name }).from(ledgerReaders);
  return new Set(rows.map(({ name }) => name));
}

/** One process at a time reads a city's ledger; the turn ends with the transaction. */
export async function takeTurn(db: CityDb): Promise<boolean> {
  const [turn] = await db.execute<{ ours: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtextextended('ledger ' || current_setting('app.city_id'), 0)) as ours`);
  return turn?.ours ?? false;
}

/** For `build`: an event that no reader was given yet is left for `read`. */
export function notQueued(eventId: SQL | typeof events.id): SQL {
  return sql`not exists (select from ${ledgerQueue} q where q.city_id = ${events.cityId} and q.event_id = ${eventId})`;
}
