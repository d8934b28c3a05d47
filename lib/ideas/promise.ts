import { instantOf, wallTime } from "@/lib/base/wall-clock";
import type { CitySettings } from "@/lib/cities/settings";

/** Why an answer is due: so long after posting, at so many supports, or because an answer named a next step. */
export type DueReason = "posted" | "supports" | "nextStep";

export type Due = { dueAt: Date; dueReason: DueReason };

type PromiseRule = Pick<CitySettings, "promiseDays" | "promiseSupports" | "promiseSupportDays">;

/**
 * What a city promises for an idea that is posted now; null where it promises nothing for posting alone. What answers a
 * challenge is weighed against the others, so its answer is not due before the day on which that is decided.
 */
export function dueOnPosting(
  rule: PromiseRule,
  now: Date,
  timeZone: string,
  decidesOn: string | null = null,
): Due | null {
  if (rule.promiseDays === null) return null;
  const dueAt = dueAfterDays(now, rule.promiseDays, timeZone);
  const [year = 0, month = 0, day = 0] = (decidesOn ?? "").split("-").map(Number);
  const decided = decidesOn ? endOfDay({ year, month, day }, timeZone) : dueAt;
  return { dueAt: decided > dueAt ? decided : dueAt, dueReason: "posted" };
}

type Promised = {
  supportCount: number;
  dueAt: Date | null;
  dueReason: string | null;
  answeredAt: Date | null;
};

/**
 * The promise that reaching this many supports makes, once; null where the city has answered or named its
 * next step, or where a sooner promise stands.
 */
export function dueOnSupports(rule: PromiseRule, idea: Promised, now: Date, timeZone: string): Due | null {
  if (rule.promiseSupports === null || idea.supportCount < rule.promiseSupports) return null;
  if (idea.answeredAt || (idea.dueReason && idea.dueReason !== "posted")) return null;
  const dueAt = dueAfterDays(now, rule.promiseSupportDays, timeZone);
  if (idea.dueAt && idea.dueAt <= dueAt) return null;
  return { dueAt, dueReason: "supports" };
}

export function isLate(due: { dueAt: Date | null }, now: Date): boolean {
  return due.dueAt !== null && due.dueAt < now;
}

/** The last second of the day that is `days` calendar days after today, on the city's own clock. */
export function dueAfterDays(now: Date, days: number, timeZone: string): Date {
  const today = new Date(wallTime(now.getTime(), timeZone));
  const day = today.getUTCDate() + days;
  return endOfDay({ year: today.getUTCFullYear(), month: today.getUTCMonth() + 1, day }, timeZone);
}

/** The last second of a calendar day in a time zone. Days past the month's end roll over. */
export function endOfDay({ year, month, day }: CalendarDay, timeZone: string): Date {
  return instantOf({ year, month, day, hour: 23, minute: 59, second: 59 }, timeZone);
}

type CalendarDay = { year: number; month: number; day: number };
