import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { ClearError } from "@/lib/base/clear-error";

export const nextProgram = "node_modules/next/dist/bin/next";
const register = new URL("./register.ts", import.meta.url).href;
/** What a page is made of is thrown away with it: with room for more (MB) it is seldom carried along before. */
const youngSpace = "--max-semi-space-size=32";
const webProgram = "lib/cli/http.ts";

type Serving = {
  mode: "start" | "dev";
  host: string;
  port: number;
  healthPort: number;
  /** What the server may know; it never gets the owner's or the maintenance role's address. */
  env: Record<string, string>;
  /** Where its output goes; undefined: to this terminal. */
  logFile?: string;
  /** It loads everything, and serves only once it is called. */
  standingBy?: boolean;
};

export type Server = {
  pid: number;
  /** Has one that stands by serve. */
  call: () => void;
  /** Resolves once a request would be answered. @throws ClearError if it ended instead */
  ready: () => Promise<void>;
  ended: Promise<number | null>;
  stop: () => Promise<void>;
};

/** Next as a process of its own, out of reach of the terminal's Ctrl-C: we end it in order. */
export function startServer(serving: Serving): Server {
  const { mode, host, port, healthPort, env, logFile, standingBy = false } = serving;
  const output = logFile ? openSync(logFile, "a", 0o600) : "inherit";
  const program = [youngSpace, "--import", register, webProgram, mode, host, String(port)];
  const child = spawn(process.execPath, program, {
    env: withFollowing({
      ...process.env,
      ...env,
      NODE_ENV: mode === "dev" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      // What was compiled once is read the next time: a killed server is back sooner.
      NODE_COMPILE_CACHE:
        env.NODE_COMPILE_CACHE ?? process.env.NODE_COMPILE_CACHE ?? "node_modules/.cache/compiled",
      PORT: String(port),
      HEALTH_PORT: String(healthPort),
      STANDING_BY: standingBy ? "1" : "",
      // Empty, not absent: Next reads .env by itself and would fill in what is absent.
      DATABASE_OWNER_URL: "",
      DATABASE_MAINTENANCE_URL: "",
    }),
    stdio: ["ignore", output, output, ...(standingBy ? (["ipc"] as const) : [])],
    detached: true,
  });
  if (typeof output === "number") closeSync(output);
  const ended = new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("exit", resolve);
  });
  return {
    pid: child.pid ?? 0,
    call: () => child.connected && child.send("serve"),
    ended,
    ready: () => waitUntilReady(child, ended, healthPort, logFile),
    stop: () => stop(child, ended),
  };
}

/** What it starts ends when it is killed; and localhost means 127.0.0.1, where everyone finds it. */
export function withFollowing(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const follow = new URL("./follow-parent.js", import.meta.url).href;
  return {
    ...env,
    NODE_OPTIONS: `${env.NODE_OPTIONS ?? ""} --import=${follow} --dns-result-order=ipv4first`.trim(),
  };
}

async function waitUntilReady(
  child: ChildProcess,
  ended: Promise<number | null>,
  healthPort: number,
  logFile: string | undefined,
): Promise<void> {
  while (!(await isReady(healthPort))) {
    await Promise.race([ended, sleep(100)]);
    if (child.exitCode === null && child.signalCode === null) continue;
    const said = logFile
      ? `:\n${readFileSync(logFile, "utf8").trim().split("\n").slice(-15).join("\n")}`
      : ".";
    throw new ClearError(`The server ended instead of starting${said}`);
  }
}

async function isReady(healthPort: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${healthPort}/readyz`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  signal(child, "SIGTERM");
  const patience = new AbortController();
  await Promise.race([ended, sleep(10_000, undefined, { signal: patience.signal }).catch(() => {})]);
  patience.abort();
  // Its own children, too: the process group has the child's number.
  signal(child, "SIGKILL");
  await ended;
}

function signal(child: ChildProcess, name: "SIGTERM" | "SIGKILL"): void {
  try {
    if (child.pid) process.kill(-child.pid, name);
  } catch {
    // All of them have ended.
  }
}
