import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { withFollowing } from "@/lib/cli/server";

export type Counts = { passed: number; failed: number; skipped: number };
/** `faults` names what failed, for whoever sees the end of the output only. */
export type Outcome = Counts & { faults: string[] };

export type Suite = {
  name: string;
  /** Program and arguments, given to Node. */
  command: (filters: string[]) => string[];
  /** What its report says; undefined where the exit code says all. */
  read?: (report: unknown) => Outcome;
};

const artifacts = "tests/.artifacts";
const register = ["--import", "./lib/cli/register.ts"];

export const suites: Suite[] = [
  {
    name: "check",
    command: () => [...register, "tests/support/check.ts"],
    read: readCheck,
  },
  { name: "unit", command: (filters) => vitest("unit", filters), read: readVitest },
  { name: "db", command: (filters) => vitest("db", filters), read: readVitest },
  { name: "build", command: () => [...register, "lib/cli/build-command.ts"] },
  {
    name: "e2e",
    command: (filters) => [
      "node_modules/playwright/cli.js",
      "test",
      "--config=tests/playwright.config.ts",
      "--reporter=list,json",
      "--pass-with-no-tests",
      ...filters,
    ],
    read: readPlaywright,
  },
];

/** Runs one suite with its output on this terminal. One that ends without a report has failed. */
export async function runSuite(suite: Suite, filters: string[]): Promise<Outcome> {
  mkdirSync(artifacts, { recursive: true });
  const report = `${artifacts}/${suite.name}.json`;
  rmSync(report, { force: true });
  const env = withFollowing({ ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const child = spawn(process.execPath, suite.command(filters), { stdio: "inherit", env });
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("exit", resolve);
  });
  const told =
    suite.read && existsSync(report) ? suite.read(JSON.parse(readFileSync(report, "utf8"))) : nothing;
  if (code === 0) return suite.read ? told : { ...nothing, passed: 1 };
  return { ...told, failed: Math.max(1, told.failed) };
}

const nothing: Outcome = { passed: 0, failed: 0, skipped: 0, faults: [] };

function vitest(project: string, filters: string[]): string[] {
  return [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config=tests/vitest.config.ts",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${artifacts}/${project}.json`,
    "--passWithNoTests",
    ...filters,
  ];
}

function readCheck(report: unknown): Outcome {
  const counts = z.object({ passed: z.number(), failed: z.number() }).parse(report);
  return { ...nothing, ...counts };
}

function readVitest(report: unknown): Outcome {
  const assertion = z.object({
    status: z.string(),
    fullName: z.string(),
    failureMessages: z.array(z.string()),
  });
  const shape = z.object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    testResults: z.array(
      z.object({ name: z.string(), status: z.string(), assertionResults: z.array(assertion) }),
    ),
  });
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = shape.parse(report);
  // A file that could not be read has no tests to count, but it has failed.
  const unread = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => `${name}: ${fullName}: ${firstLine(failureMessages[0])}`),
  );
  return {
    ...{ passed: numPassedTests, failed: numFailedTests + unread.length, skipped: numPendingTests },
    faults: [...unread.map(({ name }) => `${name}: not read`), ...failed],
  };
}

type Specs = { title: string; file: string; ok: boolean };
type Nested = { specs?: Specs[]; suites?: Nested[] };

function readPlaywright(report: unknown): Outcome {
  const spec = z.object({ title: z.string(), file: z.string(), ok: z.boolean() });
  const nested: z.ZodType<Nested> = z.lazy(() =>
    z.object({ specs: z.array(spec).optional(), suites: z.array(nested).optional() }),
  );
  const shape = z.object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
    suites: z.array(nested),
  });
  const { stats, suites } = shape.parse(report);
  const failed = specsOf({ suites }).filter(({ ok }) => !ok);
  return {
    ...{ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
    faults: failed.map(({ file, title }) => `${file}: ${title}`),
  };
}

function specsOf({ specs = [], suites = [] }: Nested): Specs[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

function firstLine(message = ""): string {
  return message.split("\n", 1)[0] ?? "";
}
