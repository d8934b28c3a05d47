import { addDays, type Days, type Period } from "@/lib/insight/period";

/** What an update is about: a quarter such as "2026-Q4", or the beginning. */
export type Edition = string;

export const launch: Edition = "launch";

/** Before a quarter's update goes its draft is shown for so many days. */
const daysShown = 5;
/** Whoever was away then still gets it up to so many days late. */
const daysLate = 30;
/** A draft stands at least so many working days. */
const leastShown = 3;
const weeks = 13;

type Quarter = { year: number; quarter: number };

function quarterOf(day: string): Quarter {
  return { year: Number(day.slice(0, 4)), quarter: Math.ceil(Number(day.slice(5, 7)) / 3) };
}

function shifted({ year, quarter }: Quarter, by: number): Quarter {
  const place = year * 4 + quarter - 1 + by;
  return { year: Math.floor(place / 4), quarter: (place % 4) + 1 };
}

function nameOf({ year, quarter }: Quarter): Edition {
  return `${year}-Q${quarter}`;
}

function firstDay({ year, quarter }: Quarter): string {
  return `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-01`;
}

function daysOf(quarter: Quarter): Days {
  return { from: firstDay(quarter), to: addDays(firstDay(shifted(quarter, 1)), -1) };
}

/** The quarter whose update is next to go, or went within the last weeks; and the day it goes on. */
export function quarterInHand(today: string): { edition: Edition; dueOn: string } {
  const current = quarterOf(today);
  const before = shifted(current, -1);
  const dueOfBefore = firstWeekday(firstDay(current));
  if (today <= addDays(dueOfBefore, daysLate)) return { edition: nameOf(before), dueOn: dueOfBefore };
  return { edition: nameOf(current), dueOn: firstWeekday(firstDay(shifted(current, 1))) };
}

export function quarterAfter({ dueOn }: { dueOn: string }): { edition: Edition; dueOn: string } {
  return quarterInHand(addDays(dueOn, daysLate + 1));
}

/** From this day on superadmins are shown the draft, and may send it. */
export function shownFrom(dueOn: string): string {
  return addDays(dueOn, -daysShown);
}

/** The day planned, or later where that would leave nobody the time to look at the draft. */
export function dueAfterShowing(planned: string, today: string): string {
  const soonest = weekdaysAfter(today, leastShown);
  return planned > soonest ? planned : soonest;
}

/** What an update tells of, beside as many days before. The first one looks back on as many weeks as a quarter has. */
export function periodOf(edition: Edition, dueOn: string): Period {
  const parts = /^(\d{4})-Q([1-4])$/.exec(edition);
  const quarter = { year: Number(parts?.[1]), quarter: Number(parts?.[2]) };
  const length = weeks * 7;
  const days = parts ? daysOf(quarter) : { from: addDays(dueOn, -length), to: addDays(dueOn, -1) };
  const before = parts
    ? daysOf(shifted(quarter, -1))
    : { from: addDays(days.from, -length), to: addDays(days.from, -1) };
  return { ...days, range: "custom", unit: "week", before };
}

function firstWeekday(day: string): string {
  return isWeekday(day) ? day : firstWeekday(addDays(day, 1));
}

function weekdaysAfter(day: string, count: number): string {
  if (count === 0) return day;
  const next = addDays(day, 1);
  return weekdaysAfter(next, isWeekday(next) ? count - 1 : count);
}

function isWeekday(day: string): boolean {
  return new Date(day).getUTCDay() % 6 !== 0;
}
