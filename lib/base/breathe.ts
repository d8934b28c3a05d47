import { setImmediate } from "node:timers/promises";

/** Milliseconds that others wait at most. */
const longest = 8;
let since = performance.now();

/** Called between small steps of long work: lets whoever waits go first, once in a while. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < longest) return;
  await setImmediate();
  since = performance.now();
}
