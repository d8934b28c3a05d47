import { dayIn } from "@/lib/ideas/promise";
import { type Period, readPeriod } from "@/lib/insight/period";
import type { Query } from "../shell/search-params";
import { one } from "../shell/search-params";

/** The days that an address of the dashboard names, by the city's calendar. */
export function askedPeriod(query: Query, timeZone: string): Period {
  const [range, from, to] = [one(query.range), one(query.from), one(query.to)];
  return readPeriod({ range, from, to }, dayIn(new Date(), timeZone));
}

/** What an address says of a period; nothing of the usual one. */
export function periodQuery({ range, from, to }: Period): string {
  if (range === "30") return "";
  return `?${new URLSearchParams(range === "custom" ? { range, from, to } : { range })}`;
}
