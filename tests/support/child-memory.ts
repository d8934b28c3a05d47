import { readdirSync, readFileSync } from "node:fs";

/** Watches the children of this process, until told to stop: how many there were, and the most that one of them held. */
export function watchChildren(): () => { children: number; peakMegabytes: number } {
  const seen = new Set<number>();
  let peak = 0;
  const look = () => {
    for (const pid of childrenOf(process.pid)) {
      const held = peakOf(pid);
      if (held === 0) continue;
      seen.add(pid);
      peak = Math.max(peak, held);
    }
  };
  const watch = setInterval(look, 5);
  return () => {
    clearInterval(watch);
    return { children: seen.size, peakMegabytes: Math.round(peak / 1024) };
  };
}

function childrenOf(pid: number): number[] {
  const tasks = readdirSync(`/proc/${pid}/task`);
  return tasks.flatMap((task) => {
    const told = read(`/proc/${pid}/task/${task}/children`);
    return told.split(" ").filter(Boolean).map(Number);
  });
}

/** In kilobytes, as the system kept count of it; 0 of what has ended. */
function peakOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
