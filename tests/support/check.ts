import { mkdirSync, writeFileSync } from "node:fs";
import { checks } from "@/tests/support/check/all";

/** `npm run check`: everything that can be known without running the product, in seconds and without a database. */
const started = Date.now();
const results = await Promise.all(
  checks.map(async ({ name, run }) => {
    const findings = await Promise.resolve(run(process.cwd())).catch((error) => [
      `could not be checked: ${error}`,
    ]);
    return { name, findings };
  }),
);

for (const { name, findings } of results) {
  console.log(findings.length === 0 ? `✓ ${name}` : `✗ ${name}`);
  for (const finding of findings) console.log(`    ${finding}`);
}
const failed = results.filter(({ findings }) => findings.length > 0).length;
mkdirSync("tests/.artifacts", { recursive: true });
writeFileSync("tests/.artifacts/check.json", JSON.stringify({ passed: results.length - failed, failed }));
console.log(
  `\n${results.length - failed} passed, ${failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`,
);
process.exitCode = failed > 0 ? 1 : 0;
