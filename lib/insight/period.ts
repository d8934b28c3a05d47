/** Days of the city's calendar, "2026-11-28", both included. */
export type Days = { from: string; to: string };

export const ranges = ["30", "quarter", "year", "custom"] as const;
export type Range = (typeof ranges)[number];

/** What bars stand for: each a day, seven days or a month. */
export type Unit = "day" | "week" | "month";

export type Period = Days & {
  range: Range;
  unit: Unit;
  /** As many days right before; for a year the same days of the year before. */
  before: Days;
};

type Asked = { range: string; from: string; to: string };

/** No further back than this is looked at once. */
const longest = 3 * 366;

/** The days that an address asks for. What it cannot mean is the last thirty. */
export function readPeriod({ range, from, to }: Asked, today: string): Period {
  if (range === "year") {
    const first = `${Number(today.slice(0, 4)) - 1}-${today.slice(5, 7)}-01`;
    const days = { from: addMonths(first, 1), to: today };
    return { range, ...days, unit: "month", before: { from: yearBefore(days.from), to: yearBefore(today) } };
  }
  if (range === "custom" && isDay(from) && isDay(to) && from <= to && lengthOf({ from, to }) <= longest) {
    return { range, ...compared({ from, to }) };
  }
  if (range === "quarter") return { range, ...compared({ from: addDays(today, -90), to: today }) };
  return { range: "30", ...compared({ from: addDays(today, -29), to: today }) };
}

function compared(days: Days): Omit<Period, "range"> {
  const length = lengthOf(days);
  const before = { from: addDays(days.from, -length), to: addDays(days.from, -1) };
  return { ...days, before, unit: length <= 31 ? "day" : length <= 190 ? "week" : "month" };
}

export function lengthOf({ from, to }: Days): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength) + 1;
}

/** The parts that bars stand for, cut at the period's ends: weeks count from its first day, months are the calendar's. */
export function bucketsOf({ from, to }: Days, unit: Unit): Days[] {
  const buckets: Days[] = [];
  for (let start = from; start <= to; ) {
    const next =
      unit === "month" ? addMonths(`${start.slice(0, 7)}-01`, 1) : addDays(start, unit === "week" ? 7 : 1);
    const last = addDays(next, -1);
    buckets.push({ from: start, to: last < to ? last : to });
    start = next;
  }
  return buckets;
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);
}

function addMonths(first: string, count: number): string {
  const [year = 0, month = 1] = first.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10);
}

/** The 29th of February had a 28th the year before. */
function yearBefore(day: string): string {
  const [year = "", rest] = [day.slice(0, 4), day.slice(4)];
  return `${Number(year) - 1}${rest === "-02-29" ? "-02-28" : rest}`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

const dayLength = 86_400_000;
