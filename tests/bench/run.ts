/**
 * `npm run bench`: what the board costs beside what the framework and a bare server cost, votes on one idea, a million
 * ideas, and the dashboard of ten million events. BENCH_ONLY=dashboard measures one part and keeps the others.
 */

import { mkdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { keptSecrets } from "@/lib/base/secrets";
import { buildIfChanged } from "@/lib/cli/build";
import { testDataDir } from "@/tests/support/test-database";
import { measureDashboard } from "./dashboard/measure";
import type { Findings } from "./findings";
import { measureMillion } from "./million/measure";
import { report } from "./report";
import { measureRequests } from "./requests";
import { measureVotes } from "./votes";

mkdirSync(testDataDir, { recursive: true });
process.stdout.write("Building…\n");
await buildIfChanged();
const environment = {
  AUTH_SECRET: "a secret for benchmarks only, never for a server",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: keptSecrets(".data").actionsKey,
  DATA_DIR: testDataDir,
  LOG_LEVEL: "error",
};
const parts: Record<string, () => Promise<Partial<Findings>>> = {
  requests: () => measureRequests(environment),
  votes: async () => ({ votes: await measureVotes() }),
  million: async () => ({ million: await measureMillion(environment) }),
  dashboard: async () => ({ dashboard: await measureDashboard(environment) }),
};
const only = process.env.BENCH_ONLY;
if (only && !parts[only]) throw new Error(`BENCH_ONLY is one of ${Object.keys(parts).join(", ")}`);
const findings: Findings = JSON.parse(readFileSync("tests/bench/results.json", "utf8"));
for (const [name, measurePart] of Object.entries(parts)) {
  if (only && name !== only) continue;
  const begun = performance.now();
  Object.assign(findings, await measurePart());
  process.stdout.write(`${name}: ${Math.round((performance.now() - begun) / 1000)} s\n`);
  // After each part, so that one that breaks off takes nothing with it.
  report({
    ...findings,
    processor: cpus()[0]?.model ?? "unknown",
    date: new Date().toISOString().slice(0, 10),
  });
}
process.exit(0);
