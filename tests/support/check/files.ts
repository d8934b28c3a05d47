import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One thing that is wrong, as a line that starts with where it is. */
export type Finding = string;

/** A named check of the sources below `root`; no finding means that it passed. */
export type Check = { name: string; run: (root: string) => Finding[] | Promise<Finding[]> };

const left = new Set(["node_modules", ".git", ".data", ".next", ".artifacts"]);
const ours = "{app,lib,db,tests}/**/*.{ts,tsx,js,mjs,cjs,css}";
const top = "*.{ts,js,mjs,cjs}";

/** The paths of our own sources, relative to `root`, with forward slashes. */
export function sourceFiles(root: string): string[] {
  const found = globSync([ours, top], { cwd: root, exclude: (name) => left.has(name) });
  return found
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path !== "next-env.d.ts")
    .sort();
}

export function readSource(root: string, path: string): string {
  return readFileSync(join(root, path), "utf8");
}
