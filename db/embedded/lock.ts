import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "@/db/embedded/processes";

const staleAfter = 120_000;

/** Runs one starter or stopper of the database at a time; a lock left by a process that died does not count. */
export async function withLock<Result>(file: string, run: () => Promise<Result>): Promise<Result> {
  while (!take(file)) await sleep(50);
  try {
    return await run();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    if (isLeftOver(file)) rmSync(file, { force: true });
    return false;
  }
}

function isLeftOver(file: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  // A lock younger than a second may not have its holder's number written yet.
  return age > staleAfter || (age > 1000 && !isAlive(Number(readFileSync(file, "utf8"))));
}

let visits = 0;

/** Notes that this process uses the database. Returns how to leave, which tells whether somebody else stays. */
export function enter(folder: string): () => boolean {
  mkdirSync(folder, { recursive: true });
  const mine = join(folder, `${process.pid}.${++visits}`);
  writeFileSync(mine, "");
  return () => {
    rmSync(mine, { force: true });
    return othersIn(folder);
  };
}

/** Whether a process that lives uses the database. */
export function anyoneIn(folder: string): boolean {
  return existsSync(folder) && othersIn(folder);
}

function othersIn(folder: string): boolean {
  const entries = readdirSync(folder);
  const gone = entries.filter((entry) => !isAlive(Number.parseInt(entry, 10)));
  for (const entry of gone) rmSync(join(folder, entry), { force: true });
  return entries.length > gone.length;
}
