import { dayOf } from "@/lib/base/wall-clock";

/** How soon staff have to speak: what a list of due ideas is divided by. */
export type Urgency = "late" | "week" | "later" | "undated";

type Due = { dueAt: Date | null; late: boolean };

export function urgencyOf(due: Due, now: Date, timeZone: string): Urgency {
  if (!due.dueAt) return "undated";
  if (due.late) return "late";
  return isSoon(daysUntil(due.dueAt, now, timeZone)) ? "week" : "later";
}

/** A promise ends with its day, so within a week means one of today and the six days after it. */
export function isSoon(days: number): boolean {
  return days < 7;
}

/** Calendar days on the city's clock: 0 is today, -1 yesterday. */
export function daysUntil(date: Date, now: Date, timeZone: string): number {
  const day = (moment: Date) => Date.parse(dayOf(moment, timeZone));
  return Math.round((day(date) - day(now)) / millisecondsOfDay);
}

const millisecondsOfDay = 24 * 60 * 60 * 1000;
