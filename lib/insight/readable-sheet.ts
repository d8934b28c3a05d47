import type { Dashboard } from "./reading/dashboard";
import { type Sheet, sheetOf, type Words, weekdayName } from "./sheets";
import type { Widget } from "./widgets";

/**
 * A widget's figures as a person reads them: a week's hours as a grid, where a file has a line for each, a day once, and
 * nothing that each line would say again and that stands above the table.
 */
export function readableSheet(widget: Widget, dashboard: Dashboard, words: Words): Sheet {
  const sheet = sheetOf(widget, dashboard, words);
  if (sheet.rows.length === 0) return sheet;
  if (widget === "hours") return hoursGrid(dashboard, words);
  if (widget === "engagement" && dashboard.period.unit === "day") return byDay(sheet, words);
  if (widget !== "groups") return sheet;
  const told = (line: Sheet["rows"][number]) => line.slice(0, -2);
  return { columns: sheet.columns.slice(0, -2), rows: sheet.rows.map(told) };
}

/** Whether there is no number in it but zeros. */
export function saysNothing({ rows }: Sheet): boolean {
  return rows.flat().every((cell) => typeof cell !== "number" || cell === 0);
}

/** Each line begins and ends with the same day. */
function byDay({ columns, rows }: Sheet, { t }: Words): Sheet {
  return {
    columns: [t("insight.columns.day"), ...columns.slice(2)],
    rows: rows.map(([day = "", , ...figures]) => [day, ...figures]),
  };
}

function hoursGrid(dashboard: Dashboard, words: Words): Sheet {
  const weekdays = [1, 2, 3, 4, 5, 6, 7];
  const count = (weekday: number, hour: number) =>
    dashboard.hours.find((one) => one.weekday === weekday && one.hour === hour)?.count ?? 0;
  return {
    columns: [
      words.t("insight.columns.hour"),
      ...weekdays.map((weekday) => weekdayName(weekday, words.locale, "short")),
    ],
    rows: Array.from({ length: 24 }, (_, hour) => [
      `${String(hour).padStart(2, "0")}:00`,
      ...weekdays.map((weekday) => count(weekday, hour)),
    ]),
  };
}
