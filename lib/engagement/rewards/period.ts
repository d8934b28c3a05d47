import { instantOf, wallTime } from "@/lib/base/wall-clock";
import { endOfDay } from "@/lib/ideas/promise";

/** The city's calendar day, as a date field has it, of a moment; "" for none. */
export function dayOf(moment: Date | null, timeZone: string): string {
  return moment ? new Date(wallTime(moment.getTime(), timeZone)).toISOString().slice(0, 10) : "";
}

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
