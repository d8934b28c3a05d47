import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** What Lighthouse says of a page on a slow phone: the score of 100; LCP and TBT in ms; CLS. */
export type Lighthouse = { score: number; lcp: number; tbt: number; cls: number };

const runs = 3;

/**
 * The run in the middle of three, by score. Lighthouse weighs more than all the project needs, so it is no part of
 * it: the variable LIGHTHOUSE names the folder of its package.
 * @returns null where there is none
 */
export function lighthouse(address: string): Lighthouse | null {
  const program = join(process.env.LIGHTHOUSE ?? "", "cli", "index.js");
  if (!process.env.LIGHTHOUSE || !existsSync(program)) return null;
  const found = Array.from({ length: runs }, () => once(program, address));
  return found.sort((one, other) => one.score - other.score)[Math.floor(runs / 2)] ?? null;
}

function once(program: string, address: string): Lighthouse {
  const chrome = "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage";
  const asked = [address, "--output=json", "--quiet", "--only-categories=performance", chrome];
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...asked], {
    encoding: "utf8",
    maxBuffer: 100_000_000,
    env: { CHROME_PATH: "/usr/bin/chromium", ...process.env },
  });
  if (!stdout.startsWith("{")) throw new Error(`Lighthouse did not answer: ${stderr.slice(-500)}`);
  const { audits, categories } = JSON.parse(stdout);
  const value = (name: string): number => audits[name].numericValue;
  return {
    score: Math.round(categories.performance.score * 100),
    lcp: value("largest-contentful-paint"),
    tbt: value("total-blocking-time"),
    cls: value("cumulative-layout-shift"),
  };
}
