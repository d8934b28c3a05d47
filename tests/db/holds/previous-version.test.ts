import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { whole } from "@/tests/support/hold";
import { testDataDir } from "@/tests/support/test-database";

/** What makes the schema; the rest of the old version has to do with what this one makes. */
const makers = [
  "db/migrations",
  "db/migrate.ts",
  "db/run-migrations.ts",
  "db/harden.ts",
  "db/roles.ts",
  "db/queues.ts",
];

/** They are about the schema itself, or about more than the database. */
const beside = [
  "db/tenancy/catalogue",
  "db/tenancy/open-locks",
  "db/roles",
  "db/embedded",
  "db/holds",
  "db/seed",
  "real-",
];

const folder = whole ? mkdtempSync(join(testDataDir, "previous-")) : "";
afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** HOLD_PREVIOUS names it; else the newest tag, else the commit before the newest migration. */
function previousVersion(): string | null {
  if (process.env.HOLD_PREVIOUS) return process.env.HOLD_PREVIOUS;
  const tag = git("describe", "--tags", "--abbrev=0", "HEAD^");
  if (tag) return tag;
  const last = git("log", "-1", "--format=%H", "--", "db/migrations/meta/_journal.json");
  return last ? git("rev-parse", "--verify", "--quiet", `${last}^`) : null;
}

function git(...args: string[]): string | null {
  const { status, stdout } = spawnSync("git", args, { encoding: "utf8" });
  return status === 0 ? stdout.trim() || null : null;
}

const previous = whole ? previousVersion() : null;
const why = whole
  ? "its history is not here (a shallow clone): set HOLD_PREVIOUS"
  : "only under npm run hold";

test.skipIf(!previous)(
  `the previous version's tests pass on the new schema${previous ? "" : ` (skipped: ${why})`}`,
  { timeout: 1_200_000 },
  () => {
    // The database's own account has to enter it.
    chmodSync(folder, 0o755);
    const archive = execFileSync("git", ["archive", previous ?? ""], { maxBuffer: 1 << 30 });
    execFileSync("tar", ["-x", "-C", folder], { input: archive });
    for (const path of makers) {
      rmSync(join(folder, path), { recursive: true, force: true });
      cpSync(path, join(folder, path), { recursive: true });
    }
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    const report = resolve(folder, "report.json");
    const excluded = beside.flatMap((path) => ["--exclude", `**/${path}**`]);
    const args = [
      "run",
      "--config=tests/vitest.config.ts",
      "--project=db",
      "--reporter=json",
      `--outputFile=${report}`,
    ];
    const env = {
      ...process.env,
      DATABASE_URL: "",
      DATABASE_OWNER_URL: "",
      DATABASE_MAINTENANCE_URL: "",
      HOLD: "",
    };
    spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...args, ...excluded], {
      cwd: folder,
      env,
    });
    expect(existsSync(report)).toBe(true);
    const told = JSON.parse(readFileSync(report, "utf8"));
    const failed = told.testResults.flatMap(
      (file: { assertionResults: { status: string; fullName: string }[] }) =>
        file.assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
    );
    console.log(`  ${previous?.slice(0, 12)}: ${told.numPassedTests} passed, ${told.numFailedTests} failed`);
    expect(failed).toEqual([]);
    expect(told.numPassedTests).toBeGreaterThan(50);
  },
);
