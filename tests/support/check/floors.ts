import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Check, type Finding, readSource } from "./files";

const list = z.object({
  atLeast: z.record(z.string(), z.string()),
  refused: z.record(z.string(), z.string()),
});
const lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

/** Versions known to be unsafe below, and packages not to be used: npm's own audit cannot be relied on everywhere. */
export const floors: Check = {
  name: "dependency floors",
  run: (root) => {
    const { atLeast, refused } = list.parse(JSON.parse(readSource(root, "tests/support/floors.json")));
    if (!existsSync(join(root, "package-lock.json"))) return ["package-lock.json is missing"];
    const { packages } = lock.parse(JSON.parse(readSource(root, "package-lock.json")));
    return Object.entries(packages).flatMap(([path, { version = "0" }]): Finding[] => {
      const name = path.split("node_modules/").at(-1) ?? "";
      const floor = atLeast[name];
      if (refused[name]) return [`package-lock.json: ${name} is not to be used: ${refused[name]}`];
      return floor && isBelow(version, floor)
        ? [`package-lock.json: ${name} ${version} is below ${floor}`]
        : [];
    });
  },
};

/** Compares part by part; a pre-release (5.0.0-beta.32) comes before its release. */
function isBelow(version: string, floor: string): boolean {
  const [mine, least] = [parts(version), parts(floor)];
  for (let index = 0; index < Math.max(mine.length, least.length); index++) {
    const difference = (mine[index] ?? Number.POSITIVE_INFINITY) - (least[index] ?? Number.POSITIVE_INFINITY);
    if (difference < 0) return true;
    if (difference > 0) return false;
  }
  return false;
}

function parts(version: string): number[] {
  return version.split(/[.-]/).map((part) => (/^\d+$/.test(part) ? Number(part) : -1));
}
