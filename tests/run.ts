import { type Counts, runSuite, suites } from "@/tests/support/suites";

/**
 * `npm test`: everything, in the order in which a fault is cheapest to find. `npm test -- unit ideas` runs
 * the unit tests whose path contains "ideas". The last line is the sum, the exit code says whether all passed.
 */
const names = suites.map(({ name }) => name);
const asked = process.argv.slice(2).filter((word) => names.includes(word));
const filters = process.argv.slice(2).filter((word) => !names.includes(word));

// Ctrl-C and kill reach the suite itself; here it only remains to say how far it came.
let stopped = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    stopped = true;
  });
}

const wanted = suites.filter(({ name }) => isWanted(name));
const results: { name: string; counts: Counts; faults: string[]; seconds: number }[] = [];
for (const suite of wanted) {
  if (stopped || (suite.name === "e2e" && failed("build"))) continue;
  console.log(`\n── ${suite.name} ${"─".repeat(Math.max(0, 60 - suite.name.length))}\n`);
  const started = Date.now();
  const { faults, ...counts } = await runSuite(suite, filters);
  results.push({ name: suite.name, counts, faults, seconds: (Date.now() - started) / 1000 });
}

console.log(`\n── summary ${"─".repeat(53)}\n`);
for (const { name, counts, seconds } of results) {
  console.log(`  ${name.padEnd(8)}${line(counts).padEnd(44)}${seconds.toFixed(1).padStart(7)} s`);
}
for (const { name } of wanted.filter((suite) => !results.some((result) => result.name === suite.name))) {
  console.log(`  ${name.padEnd(8)}did not run`);
}
for (const { name, faults } of results) {
  for (const fault of faults) console.log(`\n  ✗ ${name} ${fault}`);
}
const total = results.reduce((sum, { counts }) => add(sum, counts), {
  passed: 0,
  failed: stopped ? 1 : 0,
  skipped: 0,
});
console.log(`\n${line(total)}`);
process.exit(total.failed > 0 ? 1 : 0);

function isWanted(name: string): boolean {
  if (asked.length === 0) return filters.length === 0 || ["unit", "db", "build", "e2e"].includes(name);
  return asked.includes(name) || (name === "build" && asked.includes("e2e"));
}

function failed(name: string): boolean {
  return results.some((result) => result.name === name && result.counts.failed > 0);
}

function add(left: Counts, right: Counts): Counts {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

function line({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
