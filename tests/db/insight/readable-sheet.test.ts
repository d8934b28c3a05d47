import { expect, test } from "vitest";
import { getTranslator } from "@/lib/i18n/translator";
import { readPeriod } from "@/lib/insight/period";
import { readableSheet, saysNothing } from "@/lib/insight/readable-sheet";
import { readDashboard } from "@/lib/insight/reading/dashboard";
import { sheetOf } from "@/lib/insight/sheets";
import { createTestCity } from "@/tests/support/city";

const words = { t: getTranslator("en"), locale: "en", defaultLocale: "en" } as const;

test("people read a day once, and weeks by their two ends; a file has both ends of each", async () => {
  const here = await createTestCity();
  const dashboardOf = (range: string) =>
    here.run((db) => readDashboard(db, readPeriod({ range, from: "", to: "" }, "2026-11-29")));
  const [month, quarter] = [await dashboardOf("30"), await dashboardOf("quarter")];
  const days = readableSheet("engagement", month, words);
  expect(days.columns.slice(0, 2)).toEqual(["Day", "People who took part"]);
  expect(days.rows.at(-1)).toEqual(["2026-11-29", 0, 0, 0, 0]);
  expect(sheetOf("engagement", month, words).rows.at(-1)?.slice(0, 2)).toEqual(["2026-11-29", "2026-11-29"]);
  expect(readableSheet("engagement", quarter, words).columns.slice(0, 2)).toEqual(["From", "To"]);
});

test("a table of zeros tells nothing; one number does", async () => {
  const here = await createTestCity();
  const dashboardOf = () =>
    here.run((db) => readDashboard(db, readPeriod({ range: "30", from: "", to: "" }, "2026-11-29")));
  const dashboard = await dashboardOf();
  for (const widget of ["engagement", "funnel", "devices", "answers"] as const) {
    expect([widget, saysNothing(sheetOf(widget, dashboard, words))]).toEqual([widget, true]);
  }
  const { funnel } = dashboard;
  const visited = { ...dashboard, funnel: funnel && { ...funnel, visitors: 1 } };
  expect(saysNothing(sheetOf("funnel", visited, words))).toBe(false);
});
