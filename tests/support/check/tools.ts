import { spawn } from "node:child_process";
import { join, relative } from "node:path";
import type { Check, Finding } from "./files";

/** Format, lint and the order of imports, as Biome sees them; a warning counts like an error. */
export const formatAndLint: Check = {
  name: "format and lint",
  run: async (root) => {
    const { code, output } = await runTool(root, "@biomejs/biome/bin/biome", [
      "ci",
      "--reporter=github",
      "--max-diagnostics=200",
      ".",
    ]);
    const findings = [
      ...output.matchAll(/^::(?:error|warning) title=(.*?),file=(.*?),line=(\d+).*?::(.*)$/gm),
    ].map(
      ([, rule, file = "", line, message]) => `${relative(root, file) || file}:${line}: ${message} (${rule})`,
    );
    return findings.length > 0 || code === 0 ? findings : [output.trim()];
  },
};

/** The sources alone, without what Next generates: a route deleted since would make those files wrong. */
export const types: Check = {
  name: "types",
  run: async (root) => {
    const { code, output } = await runTool(root, "typescript/bin/tsc", [
      "-p",
      "tests/support/tsconfig.check.json",
      "--pretty",
      "false",
    ]);
    const findings = output
      .split("\n")
      .filter((line) => /error TS\d+/.test(line))
      .map((line) => line.replace(/\((\d+),\d+\): error (TS\d+): (.*)/, ":$1: $3 ($2)"));
    return findings.length > 0 || code === 0 ? findings : [output.trim()];
  },
};

function runTool(
  root: string,
  program: string,
  args: string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise<{ code: number | null; output: Finding }>((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "node_modules", program), ...args], { cwd: root });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
