import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export function isAlive(pid: number): boolean {
  return nameOf(pid) !== undefined;
}

/** Whether `pid` is a PostgreSQL: after a reboot its number may be somebody else's. */
export function isPostgres(pid: number): boolean {
  return nameOf(pid)?.startsWith("postgres") ?? false;
}

/** A process that ended but was never collected (its parent was killed) counts as gone. */
function nameOf(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const described = process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  return described && !/^[ZX]/.test(described.state) ? described.name : undefined;
}

function fromProc(pid: number): { state: string; name: string } | undefined {
  try {
    const [, name = "", state = ""] = /\((.*)\) (\S)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return { state, name };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): { state: string; name: string } | undefined {
  try {
    const line = execFileSync("ps", ["-o", "stat=,ucomm=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [state = "", name = ""] = line.split(/\s+/);
    return { state, name };
  } catch {
    return undefined;
  }
}
