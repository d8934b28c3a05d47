import { spawn, spawnSync } from "node:child_process";
import { readlinkSync } from "node:fs";
import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** Puts a process with all its threads on one core, where the system can; says whether it did. */
export function pin(pid: number, core: number): boolean {
  return spawnSync("taskset", ["-acp", String(core), String(pid)], { stdio: "ignore" }).status === 0;
}

/** Processes of this checkout by what they were started with: others on the machine are left alone. */
export function ownProcesses(pattern: string): number[] {
  const found = spawnSync("pgrep", ["-f", pattern], { encoding: "utf8" }).stdout.split("\n").map(Number);
  return found.filter((pid) => pid > 0 && pid !== process.pid && isOurs(pid));
}

function isOurs(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`).startsWith(process.cwd());
  } catch {
    // It has ended meanwhile, or belongs to somebody else.
    return false;
  }
}

/** Waits until little else runs, so that what is measured is ours; gives up after two minutes and says so. */
export async function untilIdle(): Promise<void> {
  for (let waited = 0; waited < 24; waited++) {
    if ((loadavg()[0] ?? 0) < 0.7) return;
    if (waited === 0) process.stdout.write("Waiting for an idle machine…\n");
    await sleep(5_000);
  }
  process.stdout.write(
    `The machine did not become idle (load ${loadavg()[0]?.toFixed(1)}): read the ratios with care.\n`,
  );
}

export type Child = { pid: number; stop: () => Promise<void> };

export function start(command: string[], env: Record<string, string> = {}): Child {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { stdio: "ignore", env: { ...process.env, ...env } });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill("SIGTERM");
      await Promise.race([ended, sleep(3_000)]);
      child.kill("SIGKILL");
    },
  };
}
