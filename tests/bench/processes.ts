import { spawn, spawnSync } from "node:child_process";
import { readlinkSync } from "node:fs";
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** Puts a process with all its threads on one core, or on all of them, where the system can; says whether it did. */
export function pin(pid: number, core: number | "all"): boolean {
  const cores = core === "all" ? `0-${cpus().length - 1}` : String(core);
  return spawnSync("taskset", ["-acp", cores, String(pid)], { stdio: "ignore" }).status === 0;
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

/** Waits until little runs, so that what is measured is ours; gives up after two minutes and says so. */
export async function untilIdle(): Promise<void> {
  let busy = await busyShare();
  for (let waited = 0; waited < 40 && busy > 0.1; waited++) {
    if (waited === 0) process.stdout.write("Waiting for an idle machine…\n");
    busy = await busyShare();
  }
  if (busy <= 0.1) return;
  const said = `${Math.round(busy * 100)} % of it is taken`;
  process.stdout.write(`The machine did not become idle (${said}): read the ratios with care.\n`);
}

/** What share of all cores ran something in the next three seconds. */
async function busyShare(): Promise<number> {
  const before = spent();
  await sleep(3_000);
  const after = spent();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function spent(): { idle: number; all: number } {
  const times = cpus().map((one) => one.times);
  const sum = (of: (one: (typeof times)[number]) => number) =>
    times.reduce((total, one) => total + of(one), 0);
  return {
    idle: sum(({ idle }) => idle),
    all: sum((one) => one.user + one.nice + one.sys + one.irq + one.idle),
  };
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
