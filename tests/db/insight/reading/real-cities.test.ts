import { existsSync } from "node:fs";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { readPeriod } from "@/lib/insight/period";
import { readDashboard } from "@/lib/insight/reading/dashboard";
import { createTestCity } from "@/tests/support/city";
import { figuresShown, figuresSlowly } from "@/tests/support/insight/figures";
import { rowsOneByOne } from "@/tests/support/insight/slowly";
import { runImport } from "@/tests/support/run-import";

const data = `${process.env.CITYLOOP_DATA ?? "../shared/data"}/ideas`;

describe.skipIf(!existsSync(data))("on a real city's contributions, imported as they are", () => {
  it.each([
    ["Europe/Madrid", "decide-madrid-2019.csv", "decide-madrid-2019-comments.csv"],
    ["Atlantic/Reykjavik", "better-reykjavik.csv", null],
  ])(
    "every figure of the dashboard is what a slow count comes to (%s)",
    async (timeZone, ideas, comments) => {
      const here = await createTestCity({ timeZone });
      const files = {
        ideas: { path: `${data}/${ideas}` },
        ...(comments ? { comments: { path: `${data}/${comments}` } } : {}),
      };
      await runImport(here, files);
      await followLedger(here.id, [figuresReader]);
      const rows = await rowsOneByOne(here);
      const days = rows.standing.map(({ day }) => day).sort();
      const [first = "", last = ""] = [days[0], days.at(-1)];
      const fullest = days[Math.floor(days.length / 2)] ?? "";
      for (const [from, to] of [
        [first, fullest],
        [`${fullest.slice(0, 7)}-01`, fullest],
        [fullest, last],
        [`${fullest.slice(0, 4)}-01-01`, `${fullest.slice(0, 4)}-12-31`],
      ] as const) {
        const period = readPeriod({ range: "custom", from, to }, "2026-10-15");
        const dashboard = await here.run((db) => readDashboard(db, period));
        expect(figuresShown(dashboard)).toEqual(figuresSlowly(period, rows));
      }
      const [sum] = await here.run((db) =>
        db.execute<{ count: number }>(sql`select sum(count)::int as count from contribution_days`),
      );
      expect(sum?.count).toBe(rows.standing.length);
      expect(rows.standing.length).toBeGreaterThan(4000);
    },
    300_000,
  );
});
