import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";

/** Where it is written what the readers of the ledger have still to do. */
const queues = ["ledger_queue", "score_queue", "stale_days", "stale_people"];
/** In seconds. */
const longest = 120;

/**
 * Waits until the readers of the ledger have done what the last target left to them, so that none is measured beside
 * another's work. Gives up after two minutes and says so.
 * @returns how long that took, in seconds
 */
export async function untilSettled(ownerUrl: string): Promise<number> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const begun = performance.now();
  const waited = () => (performance.now() - begun) / 1000;
  let left = await countLeft(owner);
  while (left > 0 && waited() < longest) {
    await sleep(500);
    left = await countLeft(owner);
  }
  await owner.end();
  if (left > 0)
    process.stdout.write(`\nThe readers of the ledger have ${left} rows left after ${longest} s.\n`);
  return waited();
}

async function countLeft(owner: postgres.Sql): Promise<number> {
  const counts = queues.map((queue) => `(select count(*) from ${queue})`);
  const [row] = await owner.unsafe<{ left: number }[]>(`select (${counts.join(" + ")})::int as left`);
  return row?.left ?? 0;
}
