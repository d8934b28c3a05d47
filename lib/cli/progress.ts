import { setTimeout as sleep } from "node:timers/promises";

const terminal = process.stdout.isTTY === true;
const frames = ["◜", "◝", "◞", "◟"];

/** Says what is being done while it is being done, and how long it took. */
export async function step<Result>(
  title: string,
  run: (say: (detail: string) => void) => Promise<Result>,
): Promise<Result> {
  const started = Date.now();
  let detail = "";
  const stop = new AbortController();
  const shown = show(() => `${title}${detail && ` · ${detail}`} · ${seconds(started)}`, stop.signal);
  try {
    const result = await run((text) => {
      detail = text;
    });
    stop.abort();
    await shown;
    line(`✓ ${title} (${seconds(started)})`);
    return result;
  } catch (error) {
    stop.abort();
    await shown;
    line(`✗ ${title}`);
    throw error;
  }
}

/** A turning ring on a terminal; elsewhere (a log file) a line at first and then every fifteen seconds. */
async function show(text: () => string, signal: AbortSignal): Promise<void> {
  for (let tick = 0; !signal.aborted; tick++) {
    if (terminal) process.stdout.write(`\r\x1b[2K${frames[tick % frames.length]} ${text()}`);
    else if (tick > 0) console.log(`  ${text()}`);
    await sleep(terminal ? 120 : 15_000, undefined, { signal }).catch(() => {});
  }
}

function line(text: string): void {
  process.stdout.write(`${terminal ? "\r\x1b[2K" : ""}${text}\n`);
}

function seconds(since: number): string {
  const passed = (Date.now() - since) / 1000;
  return passed < 60
    ? `${passed.toFixed(1)} s`
    : `${Math.floor(passed / 60)} min ${Math.round(passed % 60)} s`;
}
