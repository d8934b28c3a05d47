import { instantOf } from "@/lib/base/wall-clock";
import { endOfDay } from "@/lib/ideas/promise";

/** A period begins with its first day and ends with its last, as the city's clocks show them. */
export function startOf(day: string | null, timeZone: string): Date | null {
  return day ? instantOf(clockOf(day), timeZone) : null;
}

export function endOf(day: string | null, timeZone: string): Date | null {
  return day ? endOfDay(clockOf(day), timeZone) : null;
}

function clockOf(day: string) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month, day: date };
}
