import { expect, test } from "vitest";
import { getTranslator } from "@/lib/i18n/translator";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import { publicSheet } from "@/lib/insight/reports/freeze";

const words = { t: getTranslator("en"), locale: "en", defaultLocale: "en" } as const;

function sheetOf(...buckets: [from: string, to: string, active: number][]) {
  const engagement = {
    buckets: buckets.map(([from, to, active]) => ({ from, to, active, contributions: 40 })),
  };
  return publicSheet("engagement", { engagement } as unknown as Dashboard, words);
}

test("a report tells people in whole months and from five on", () => {
  const { columns, rows } = sheetOf(
    ["2026-01-01", "2026-01-31", 5],
    ["2026-02-01", "2026-02-28", 4],
    ["2026-03-01", "2026-03-30", 9],
  );
  expect(columns.at(-1)).toBe("People who took part");
  expect(rows.map((row) => row.at(-1))).toEqual([5, "–", "–"]);
});

test("where it tells of no people, it has no column of them", () => {
  const { columns, rows } = sheetOf(["2026-01-01", "2026-01-07", 50]);
  expect([columns.at(-1), rows[0]?.length]).toEqual(["Contributions", 3]);
});
