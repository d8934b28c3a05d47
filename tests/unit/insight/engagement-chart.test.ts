import { expect, test } from "vitest";
import { getTranslator } from "@/lib/i18n/translator";
import { engagementChart } from "@/lib/insight/charts/time";
import type { Unit } from "@/lib/insight/period";
import type { Dashboard } from "@/lib/insight/reading/dashboard";

const words = { t: getTranslator("en"), locale: "en", defaultLocale: "en" } as const;
const month = (active: number, contributions: number) => ({
  ...{ from: "2026-01-01", to: "2026-01-31" },
  ...{ active, contributions },
});

function chartOf(bucket: ReturnType<typeof month>, unit: Unit = "month") {
  const engagement = { buckets: [bucket], before: [month(0, 0)], active: bucket.active, activeBefore: 0 };
  return engagementChart({ engagement, period: { unit } } as unknown as Dashboard, words);
}

test("people who took part are drawn, each once", () => {
  expect(chartOf(month(3, 40))).toMatchObject({ now: "People who took part", columns: [{ value: 3 }] });
});

test("where nobody has an account, as after an import, contributions are drawn, and the bars say so", () => {
  const chart = chartOf(month(0, 40));
  expect(chart).toMatchObject({ now: "Contributions", columns: [{ value: 40 }] });
  expect(chart.label).toBe("40 contributions, 0 in the period before.");
  expect(chart.columns[0]?.title).toContain("40 contributions");
});

test("where nothing happened, nobody is drawn", () => {
  expect(chartOf(month(0, 0))).toMatchObject({ now: "People who took part", columns: [{ value: 0 }] });
});

test("a month's bar is called by its month, a week's by its first day", () => {
  const names = (["month", "week"] as const).map((unit) => chartOf(month(1, 1), unit).columns[0]?.name);
  expect(names).toEqual(["Jan 2026", "Jan 1"]);
});
