import { log } from "@/lib/base/log";
import { liveCityIds } from "@/lib/cities/resolve";

/** In one city or in all: one city's trouble is not another's, and the job is tried again all the same. */
export async function eachCity(
  { cityId }: { cityId?: string },
  { what, run }: { what: string; run: (cityId: string) => Promise<void> },
): Promise<void> {
  const failures: unknown[] = [];
  for (const id of cityId ? [cityId] : await liveCityIds()) {
    await run(id).catch((error: unknown) => failures.push(error));
  }
  if (failures.length === 0) return;
  log.warn({ cities: failures.length }, `${what} failed`);
  throw failures[0];
}
