import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { performanceChart, performanceTable } from "@/tests/bench/readme";

const findings = JSON.parse(readFileSync("tests/bench/results.json", "utf8"));

test("the README and its chart say what was measured last", () => {
  expect(readFileSync("README.md", "utf8")).toContain(performanceTable(findings));
  expect(readFileSync(".github/performance.svg", "utf8")).toBe(performanceChart(findings));
});
