import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
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

/**
 * They are about the schema itself, or about more than the database. A city's file has every table, also those that
 * the old version cannot know how to take along: no city moves while the version changes (README).
 */
const beside = [
  "db/transfer/whole-city",
  "db/tenancy/catalogue",
  "db/tenancy/open-locks",
  "db/tenancy/policies",
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
  { timeout: 2_400_000 },
  () => {
    // The database's own account has to enter it.
    chmodSync(folder, 0o755);
    takeOld([]);
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    for (const path of makers) {
      rmSync(join(folder, path), { recursive: true, force: true });
      cpSync(path, join(folder, path), { recursive: true });
    }
    const all = runTests([]);
    expect(all.passed).toBeGreaterThan(50);
    // Once more and by themselves, since a machine that is busy fails some by their patience.
    const again = all.failed.length > 0 ? runTests(filesOf(all.failed)).failed : [];
    const both = again.filter(({ name }) => all.failed.some((one) => one.name === name));
    // What fails on that version's own schema, too, says nothing of the new one.
    if (both.length > 0) takeOld(makers);
    const before = both.length > 0 ? runTests(filesOf(both)).failed.map(({ name }) => name) : [];
    console.log(
      `  ${previous?.slice(0, 12)}: ${all.passed} passed, ${all.failed.length} failed, of them twice ${JSON.stringify(both.map(({ name }) => name))}; on its own schema fail ${JSON.stringify(before)}`,
    );
    const names = both.map(({ name }) => name).filter((name) => !before.includes(name));
    expect(names).toEqual([]);
  },
);

/** The old version's files: these, or all. */
function takeOld(paths: string[]): void {
  for (const path of paths) rmSync(join(folder, path), { recursive: true, force: true });
  const input = execFileSync("git", ["archive", previous ?? "", ...paths], { maxBuffer: 1 << 30 });
  execFileSync("tar", ["-x", "-C", folder], { input });
}

type Failed = { file: string; name: string };

const filesOf = (failed: Failed[]) => [...new Set(failed.map(({ file }) => relative(folder, file)))];

/** Runs the database tests of the version in the folder: these files, or all. */
function runTests(files: string[]): { passed: number; failed: Failed[] } {
  const report = resolve(folder, "report.json");
  rmSync(report, { force: true });
  const args = ["run", "--config=tests/vitest.config.ts", "--project=db", "--reporter=json"];
  const excluded = beside.flatMap((path) => ["--exclude", `**/${path}**`]);
  const env = { DATABASE_URL: "", DATABASE_OWNER_URL: "", DATABASE_MAINTENANCE_URL: "", HOLD: "" };
  spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", ...args, `--outputFile=${report}`, ...excluded, ...files],
    { cwd: folder, env: { ...process.env, ...env } },
  );
  expect(existsSync(report)).toBe(true);
  const told = reported.parse(JSON.parse(readFileSync(report, "utf8")));
  const failed = told.testResults.flatMap(({ name: file, status, assertionResults }) => {
    const names = assertionResults
      .filter((one) => one.status === "failed")
      .map(({ fullName: name }) => ({ file, name }));
    // A file that cannot be read, or prepared, has no test that failed.
    return names.length === 0 && status === "failed" ? [{ file, name: relative(folder, file) }] : names;
  });
  return { passed: told.numPassedTests, failed };
}

const reported = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});
