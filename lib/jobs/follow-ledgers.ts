import { eq, sql } from "drizzle-orm";
import { cities } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { log } from "@/lib/base/log";
import { toldError } from "@/lib/base/told-error";
import { followLedger } from "@/lib/events/reading/follow";
import type { LedgerReader } from "@/lib/events/reading/reader";

/** How long after one look at all cities' queues the next begins, in ms: as late as a figure may be. */
const pause = 2_000;

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
    while (!end.signal.aborted) {
      try {
        await followAll(await look(), readers, end.signal);
        look = citiesWithNews;
      } catch (error) {
        log.warn({ error: toldError(error) }, "the ledgers could not be read");
      }
      await pauseUnless(end.signal);
    }
  })();
}

/** What is being read is read to its end. */
export async function stopFollowing(): Promise<void> {
  stopped?.();
  stopped = undefined;
  await going;
}

async function followAll(
  ids: string[],
  readers: readonly LedgerReader[],
  signal: AbortSignal,
): Promise<void> {
  for (const id of ids) if (!signal.aborted) await followLedger(id, readers);
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

function pauseUnless(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pause);
    timer.unref();
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
