import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { cities } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { log } from "@/lib/base/log";
import { toldError } from "@/lib/base/told-error";
import { followLedger } from "@/lib/events/reading/follow";
import type { LedgerReader } from "@/lib/events/reading/reader";

/** How long after one look at all cities' queues the next begins, in ms. */
const pause = 2_000;

/** A look that took long is followed by a pause this much longer: pages come first, also on one processor. */
const share = 9;
const longestPause = 20_000;

/** For one city in one look, in ms. */
const patience = 1_000;

let stopped: (() => void) | undefined;
let going: Promise<void> = Promise.resolve();

/** Looks again and again for cities where something happened, and has it read. */
export function startFollowing(readers: readonly LedgerReader[]): void {
  if (stopped || readers.length === 0) return;
  const end = new AbortController();
  stopped = () => end.abort();
  going = (async () => {
    // At first all of them: a reader that a new version brought has to be built where nothing happens, too.
    let look = allCities;
    let unfinished: string[] = [];
    while (!end.signal.aborted) {
      const began = performance.now();
      try {
        const ids = new Set([...(await look()), ...unfinished]);
        unfinished = await followAll([...ids], readers, end.signal);
        look = citiesWithNews;
      } catch (error) {
        log.warn({ error: toldError(error) }, "the ledgers could not be read");
      }
      await pauseUnless(end.signal, pauseAfter(performance.now() - began));
    }
  })();
}

/** What is being read is read to its end. */
export async function stopFollowing(): Promise<void> {
  stopped?.();
  stopped = undefined;
  await going;
}

/** @returns the cities in which something is left to be done */
async function followAll(
  ids: string[],
  readers: readonly LedgerReader[],
  signal: AbortSignal,
): Promise<string[]> {
  const unfinished: string[] = [];
  for (const id of ids) {
    if (!signal.aborted && !(await followLedger(id, readers, patience))) unfinished.push(id);
  }
  return unfinished;
}

async function allCities(): Promise<string[]> {
  const all = await withPlatform((db) =>
    db.select({ id: cities.id }).from(cities).where(eq(cities.kind, "city")),
  );
  return all.map(({ id }) => id);
}

async function citiesWithNews(): Promise<string[]> {
  const news = await withPlatform((db) => db.execute<{ id: string }>(sql`select cities_with_news() as id`));
  return news.map(({ id }) => id);
}

function pauseAfter(took: number): number {
  return Math.min(longestPause, Math.max(pause, share * took));
}

/** Over at once where the end was called during the look before. */
async function pauseUnless(signal: AbortSignal, ms: number): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => {});
}
