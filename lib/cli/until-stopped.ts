const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Resolves when someone asks this command to stop; asked a second time, it goes at once. */
export function untilStopped(): Promise<void> {
  // A closed terminal takes no more output; that is no reason to leave things running.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  return new Promise((resolve) => {
    if (process.env.npm_lifecycle_event) whenParentEnds(resolve);
    let asked = 0;
    for (const signal of signals) {
      process.on(signal, () => {
        if (++asked > 1) process.exit(130);
        resolve();
      });
    }
  });
}

/** npm passes a signal to its shell only, which ends without telling us. */
function whenParentEnds(act: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 300);
  timer.unref();
}

/**
 * Runs `work` until it ends or someone stops the command, then puts everything away that was started, the
 * last thing first.
 */
export async function withCleanUp(
  work: (later: (undo: () => Promise<void>) => void) => Promise<void>,
): Promise<void> {
  const undos: (() => Promise<void>)[] = [];
  try {
    await Promise.race([untilStopped(), work((undo) => undos.unshift(undo))]);
  } finally {
    for (const undo of undos) await undo();
  }
}
