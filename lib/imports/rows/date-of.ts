import { reason } from "@/lib/imports/reason";
import type { Cells } from "@/lib/imports/rows/cells";
import type { Profile } from "@/lib/imports/rows/profile";
import { type DateHints, readDate } from "@/lib/imports/values/date";
import { readTimeOfDay } from "@/lib/imports/values/time-of-day";

/** A row's date and, where it has one, its time; a time that makes no sense is noted. */
export function dateOf(
  cells: Cells<"date" | "time">,
  hints: Profile & Pick<DateHints, "timeZone" | "now">,
): Date | null {
  const time = cells.one("time");
  if (time !== "" && !readTimeOfDay(time)) cells.note("time", reason("time", { value: time.slice(0, 80) }));
  return cells.read("date", (cell) =>
    readDate(cell, time || undefined, { ...hints, order: hints.dateOrder }),
  );
}
