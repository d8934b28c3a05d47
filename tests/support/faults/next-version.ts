import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type NextVersion = { folder: string; remove: () => void };

/** A script of every page with a form, and something in it that a reader could see. */
const changed = {
  file: "lib/ui/form.tsx",
  from: 'className ?? "grid gap-6"',
  to: 'className ?? "grid gap-7"',
};

/** The sources as they are, but for a change in what the browser runs, built in a folder of their own. */
export function buildNextVersion(environment: Record<string, string>): NextVersion {
  // Not below this folder, whose lockfile the framework would take for the version's own.
  const folder = mkdtempSync(join(tmpdir(), "next-version-"));
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  const tar = execFileSync("tar", ["-c", "--null", "-T", "-"], { input: files, maxBuffer: 1 << 30 });
  execFileSync("tar", ["-x", "-C", folder], { input: tar });
  const linked = spawnSync("cp", ["-al", "node_modules", join(folder, "node_modules")]);
  if (linked.status !== 0) execFileSync("cp", ["-a", "node_modules", folder]);
  const path = join(folder, changed.file);
  const source = readFileSync(path, "utf8");
  if (!source.includes(changed.from)) throw new Error(`${changed.file} has nothing to change`);
  writeFileSync(path, source.replace(changed.from, changed.to));
  const args = ["--import", "./lib/cli/register.ts", "lib/cli/build-command.ts"];
  const env = { ...process.env, ...environment };
  const built = spawnSync(process.execPath, args, { cwd: folder, env });
  if (built.status !== 0) throw new Error(`the next version does not build: ${built.stderr}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
