import { setTimeout as sleep } from "node:timers/promises";
import type { Act } from "./acts";

type Fault = { name: string; hit: () => void };
export type Recovery = { name: string; ms: number };

/**
 * Performs all acts, so many at once, each until it is answered; lets the faults happen in between, evenly.
 * @returns how long after each fault the first act was answered that began after it
 */
export async function perform(acts: Act[], faults: Fault[], atOnce: number): Promise<Recovery[]> {
  const waiting = [...acts];
  const recoveries: Recovery[] = [];
  let open: { name: string; at: number } | undefined;
  let answered = 0;
  const next = () => ((recoveries.length + 1) * acts.length) / (faults.length + 1);
  const hit = () => {
    const fault = faults[recoveries.length];
    if (open || !fault || answered < next()) return;
    open = { name: fault.name, at: Date.now() };
    fault.hit();
  };
  const worker = async () => {
    for (let act = waiting.pop(); act; act = waiting.pop()) {
      for (;;) {
        const began = Date.now();
        // Whoever gets no answer presses again; so does who waits for half a minute.
        const tired = new AbortController();
        const late = sleep(30_000, false, { signal: tired.signal }).catch(() => false);
        const done = await Promise.race([act.send().catch(() => false), late]);
        tired.abort();
        if (done && open && began > open.at) {
          const ms = Date.now() - open.at;
          console.log(`  ${open.name}: back after ${ms} ms, at ${answered} of ${acts.length} acts`);
          recoveries.push({ name: open.name, ms });
          open = undefined;
        }
        if (done) break;
        await sleep(100);
      }
      answered++;
      hit();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return recoveries;
}
