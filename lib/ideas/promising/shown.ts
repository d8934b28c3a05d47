import type { Shown } from "@/lib/cities/editing";
import type { PromiseRule } from "./input";

export function promiseShown(rule: PromiseRule): Shown {
  const typed = (value: number | null) => (value === null ? "" : String(value));
  return {
    promiseDays: typed(rule.promiseDays),
    promiseSupports: typed(rule.promiseSupports),
    promiseSupportDays: typed(rule.promiseSupportDays),
  };
}
